// PropertiesService: values of the document, the script and the user.

import type { Suite } from './suite.ts';

export const propertiesSuite: Suite = {
  'a value is kept, read and deleted': ({ PropertiesService }, check) => {
    const properties = PropertiesService.getDocumentProperties();
    properties.setProperty('thử/một', 'giá trị');
    check.equal(PropertiesService.getDocumentProperties().getProperty('thử/một'), 'giá trị');
    properties.deleteProperty('thử/một');
    check.equal(properties.getProperty('thử/một'), null);
  },
  'the three stores are apart': ({ PropertiesService }, check) => {
    PropertiesService.getUserProperties().setProperty('thử/kho', 'của tôi');
    check.equal(PropertiesService.getDocumentProperties().getProperty('thử/kho'), null);
    check.equal(PropertiesService.getUserProperties().getKeys().includes('thử/kho'), true);
    PropertiesService.getUserProperties().deleteProperty('thử/kho');
  },
  'a value over 9 kB is refused': ({ PropertiesService }, check) => {
    const properties = PropertiesService.getScriptProperties();
    check.throws(() => properties.setProperty('thử/dài', 'x'.repeat(9 * 1024 + 1)), 'Argument too large');
    check.equal(properties.getProperty('thử/dài'), null);
  },
  'several values are set at once': ({ PropertiesService }, check) => {
    const properties = PropertiesService.getUserProperties();
    properties.setProperties({ 'thử/a': '1', 'thử/b': '2' });
    check.equal([properties.getProperties()['thử/a'], properties.getProperties()['thử/b']], ['1', '2']);
    properties.deleteProperty('thử/a').deleteProperty('thử/b');
  },
};
