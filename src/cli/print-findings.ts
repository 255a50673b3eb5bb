// Findings for people: by tab, in each the worst first, like ones together, so that an empty tab is one line and not
// sixty.

import type { Validation, WordedFinding } from '../domain/api.ts';
import type { Severity } from '../domain/campaign.ts';
import { FINDING_HEADINGS, summary } from '../messages/findings.ts';
import { PRINTED } from '../messages/local-host.ts';

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'notice'];
const SHOWN_CELLS = 8;

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

const count = (findings: readonly WordedFinding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;

const counts = (findings: readonly WordedFinding[]): string =>
  summary({ error: count(findings, 'error'), warning: count(findings, 'warning'), notice: count(findings, 'notice') });

/** The tab stands in the heading already: "Trang “…”, ô C12: …" → "ô C12: …". */
const withoutSheet = ({ sheet, message }: WordedFinding): string => {
  const start = `Trang “${sheet ?? ''}”, `;
  return sheet !== null && message.startsWith(start) ? message.slice(start.length) : message;
};

const missingLevels = (findings: readonly WordedFinding[]): string => {
  const cells = findings.flatMap(({ cell }) => (cell === null ? [] : [cell]));
  return PRINTED.notRated(findings.length, cells.slice(0, SHOWN_CELLS), Math.max(0, cells.length - SHOWN_CELLS));
};

const lines = (findings: readonly WordedFinding[]): string[] => {
  const missing = findings.filter(({ rule }) => rule === 'missing-level');
  const together = missing.length > 2;
  const single = together ? findings.filter(({ rule }) => rule !== 'missing-level') : findings;
  return [...(together ? [missingLevels(missing)] : []), ...single.map(withoutSheet)].map((line) => `    - ${line}`);
};

const ofSeverity = (findings: readonly WordedFinding[], severity: Severity): string[] => {
  const some = findings.filter((finding) => finding.severity === severity);
  return some.length === 0 ? [] : [`  ${FINDING_HEADINGS[severity]} (${some.length})`, ...lines(some)];
};

const ofTab = ([sheet, findings]: readonly [string, readonly WordedFinding[]]): string =>
  [
    PRINTED.findingsOf(sheet === '' ? PRINTED.across : sheet, counts(findings)),
    ...WORST_FIRST.flatMap((severity) => ofSeverity(findings, severity)),
  ].join('\n');

/** The whole list and its summary, the summary last: that is where a terminal stops. */
export const printFindings = ({ findings, counts: all }: Validation): string =>
  [...[...groupBy(findings, ({ sheet }) => sheet ?? '')].map(ofTab), summary(all)].join('\n\n');
