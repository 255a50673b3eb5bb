// Tab "Báo cáo": what was made, by the records, newest first, and a making that was left unfinished.

import type { Refused } from '../../domain/api.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { paperChanges } from '../../domain/paper-changes.ts';
import { type MadePaper, madePapersOf, papersLike, WHOLE_CAMPAIGN } from '../../domain/paper-record.ts';
import type { PaperState } from '../../domain/paper-state.ts';
import type { Paper, PapersView } from '../../domain/sidebar.ts';
import { bodyName } from '../../messages/findings-facts.ts';
import { PAPERS } from '../../messages/sidebar-office.ts';
import { openOffice } from '../deadline/office.ts';
import { ownersFile } from '../owner.ts';
import { isRefused } from '../refused.ts';
import { runView } from './report-run.ts';
import { isDone, readRun } from './report-state.ts';

const GOOGLE = 'https://docs.google.com/';
const ID = /^[\w-]+$/;

/** To Google only; a file of the local host has no address. */
const linksOf = ({ id, link }: MadePaper['file']): Paper['links'] => {
  if (!link.startsWith(GOOGLE) || !ID.test(id)) return [];
  return [
    { label: PAPERS.open, url: link },
    { label: PAPERS.word, url: `${GOOGLE}document/d/${id}/export?format=docx` },
  ];
};

/** Bodies that had handed in: the second part of their lines. */
const handedIn = ({ bodies }: PaperState): string[] =>
  Object.entries(bodies).flatMap(([body, line]) => ((line.split('|')[1] ?? '') === '' ? [] : [body]));

const textOf = ({ kind, asOf, content, state }: MadePaper): string =>
  kind === 'report'
    ? PAPERS.asOf(asOf, state === null ? null : handedIn(state).length)
    : `${PAPERS.asOf(asOf, null)} ${PAPERS.code(content)}`;

const paperOf = (campaign: Campaign, made: MadePaper): Paper => ({
  title: made.kind === 'report' ? PAPERS.report(made.version) : PAPERS.letter(bodyName(campaign, made.body)),
  text: textOf(made),
  links: linksOf(made.file),
});

/** The newest version of the report against the one before. */
const comparedOf = (campaign: Campaign, made: readonly MadePaper[]): string => {
  const [newer, older] = [...papersLike(made, { kind: 'report', body: WHOLE_CAMPAIGN })].reverse();
  if (!newer?.state || !older?.state) return '';
  const before = handedIn(older.state);
  const bodies = handedIn(newer.state).filter((body) => !before.includes(body));
  const { changes } = paperChanges(campaign, older.state, newer.state);
  const levels = changes.filter((change) => change.before !== change.after);
  return PAPERS.compared([newer.version, older.version], bodies.length, levels.length);
};

/** What stands in the tab, from the papers in the order in which they were made. */
export const papersOf = (campaign: Campaign, made: readonly MadePaper[]): Pick<PapersView, 'papers' | 'compared'> => ({
  papers: [...made].reverse().map((one) => paperOf(campaign, one)),
  compared: comparedOf(campaign, made),
});

/** Public function, owner only. */
export const viewPapers = (): PapersView | Refused => {
  const office = openOffice(ownersFile(), { withTexts: true });
  if (isRefused(office)) return office;
  const { records, texts } = office.records;
  const run = readRun();
  return {
    kind: 'papers',
    run: run === null || isDone(run) ? null : runView(run),
    ...papersOf(office.workbook.applied.campaign, madePapersOf(records, texts)),
  };
};
