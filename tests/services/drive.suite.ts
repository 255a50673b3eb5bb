// Drive v3: making a file. On Google the file stays in the Drive of whoever runs this.

import type { Suite } from './suite.ts';

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const driveSuite: Suite = {
  'a made file answers the fields asked for, and no others': ({ Drive, Utilities }, check) => {
    const blob = Utilities.newBlob([80, 75, 3, 4], DOCUMENT, 'thử.docx');
    const file = Drive?.Files?.create({ name: 'thử' }, blob, { fields: 'id,webViewLink' });
    check.equal(Object.keys(file ?? {}).sort(), ['id', 'webViewLink']);
  },
  'without fields there is no link': ({ Drive, Utilities }, check) => {
    const blob = Utilities.newBlob([80, 75, 3, 4], DOCUMENT, 'thử.docx');
    const file = Drive?.Files?.create({ name: 'thử' }, blob);
    check.equal([typeof file?.id, file?.webViewLink === undefined], ['string', true]);
  },
};
