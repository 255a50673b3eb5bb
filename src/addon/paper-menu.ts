// Menu entries about papers: the report, who may read it, what other systems take.

import { MENU } from '../messages/menu.ts';
import { ASK_REASON, LINKS, SHARE } from '../messages/paper-results.ts';
import { CONFIRM } from '../messages/results.ts';
import { alert, alertRefusal, asked, confirmed, tell } from './dialogs.ts';
import { exportLinks } from './export-table.ts';
import { listPapers, readersOf, sharePaper } from './made-papers.ts';
import { openedWorkbook } from './owner.ts';
import { isRefused, refused } from './refused.ts';
import { makeReport, previewReport } from './report.ts';

type Preview = Exclude<ReturnType<typeof previewReport>, { refused: string }>;

/** The reason, '' where none is asked for; null when the person went away. */
const reasonFor = ({ version, known, submitted, live }: Preview): string | null => {
  if (known) return confirmed(CONFIRM.sameReport(version)) ? '' : null;
  const dialog = CONFIRM.report(version, submitted, live);
  if (version > 1) return asked({ ...dialog, text: `${dialog.text} ${ASK_REASON}` });
  return confirmed(dialog) ? '' : null;
};

const linesOf = ({ link, word, pdf }: { link: string; word?: string; pdf?: string }): string[] => [
  link,
  ...(word === undefined ? [] : [LINKS.word(word)]),
  ...(pdf === undefined ? [] : [LINKS.pdf(pdf)]),
];

const tellReport = (reason: string): void => {
  const result = makeReport(reason);
  if (isRefused(result)) alertRefusal(result);
  else alert(MENU.report, [result.message, ...result.files.flatMap(linesOf)].join('\n'));
};

export const menuReport = (): void => {
  const preview = previewReport();
  const reason = isRefused(preview) ? null : reasonFor(preview);
  if (isRefused(preview)) alertRefusal(preview);
  else if (reason !== null) tellReport(reason);
};

/** The newest report and who may read it, or why there is nothing to share. */
const toShare = () => {
  const workbook = openedWorkbook();
  if (isRefused(workbook)) return workbook;
  const listed = listPapers();
  if (isRefused(listed)) return listed;
  const newest = [...listed.papers].reverse().find(({ kind }) => kind === 'report');
  const emails = readersOf(workbook);
  if (newest === undefined) return refused(SHARE.noPaper);
  return emails.length === 0 ? refused(SHARE.nobody) : { file: newest.file, emails };
};

export const menuSharePaper = (): void => {
  const shared = toShare();
  if (isRefused(shared)) alertRefusal(shared);
  else if (confirmed(SHARE.confirm(shared.file.name, shared.emails))) tell(sharePaper(shared.file.id));
};

export const menuExport = (): void => {
  const links = exportLinks();
  if (isRefused(links)) alertRefusal(links);
  else alert(MENU.export, links.join('\n'));
};
