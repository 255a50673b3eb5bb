// HtmlService: pages kept as they are.

import type { Suite } from './suite.ts';

export const htmlSuite: Suite = {
  'a page keeps its content, unevaluated, and its title': ({ HtmlService }, check) => {
    const page = HtmlService.createHtmlOutput('<p><?= 1 ?></p>').setTitle('Xếp loại');
    check.equal([page.getContent(), page.getTitle()], ['<p><?= 1 ?></p>', 'Xếp loại']);
  },
  'a page keeps the measures of its dialog': ({ HtmlService }, check) => {
    const page = HtmlService.createHtmlOutput('<p>a</p>').setWidth(640).setHeight(520);
    check.equal([page.getWidth(), page.getHeight()], [640, 520]);
  },
  'a page that is not there is refused by name': ({ HtmlService }, check) => {
    check.throws(() => HtmlService.createHtmlOutputFromFile('không-có'), 'No HTML file named');
  },
};
