// A body's form → what would stand in its tab, or all that keeps it from being taken: nothing is ever taken in part. The
// rules of a tab are asked as they are everywhere; what is only unfinished may still be taken and is counted.

import { checkTab } from './check-tab.ts';
import type { Finding } from './finding.ts';
import { formColumns } from './import-form-columns.ts';
import { formContent, isStray } from './import-form-content.ts';
import type { Placement } from './import-form-desk.ts';
import { formDocument } from './import-form-document.ts';
import { gridOfFile, isFormFile, markedPlaces } from './import-form-file.ts';
import { placeRows } from './import-form-places.ts';
import { type ImportContext, type ImportPlan, isUnfinished, type Judged, planOf } from './import-form-plan.ts';
import { fileProblem, type ImportProblem, inOrder } from './import-form-problem.ts';
import { type Form, formRows, groupTitles } from './import-form-rows.ts';
import { type FoundForm, findForm } from './import-form-sheet.ts';
import { legacyTexts, unstorableTexts } from './import-form-texts.ts';
import { mergedCells } from './tab-damage.ts';
import type { Scan } from './tab-scan.ts';

export type ImportDecision =
  | { readonly problems: readonly ImportProblem[]; readonly plan: null }
  | { readonly problems: readonly []; readonly plan: ImportPlan };

const refuse = (problems: readonly ImportProblem[]): ImportDecision => ({ problems, plan: null });

const problemOf = (finding: Finding): ImportProblem => ({
  sheet: finding.sheet ?? '',
  cell: finding.cell ?? '',
  trouble: { code: 'finding', finding },
});

const unitsIn = (keys: readonly string[]): string[] =>
  keys.flatMap((text) => (text.startsWith('unit/') ? [text.split('/')[2] ?? ''] : []));

/** A form of other settings is taken while it asks of the same units. */
const settingsTrouble = (form: FoundForm, keys: ReadonlySet<string>, { hash }: ImportContext): ImportProblem[] => {
  if (form.hash === null || form.hash === hash) return [];
  const own = new Set(form.grid.values.map(([key]) => String(key)));
  const gone = unitsIn([...own].filter((key) => !keys.has(key)));
  const added = unitsIn([...keys].filter((key) => !own.has(key)));
  if (gone.length + added.length === 0) return [];
  return [{ sheet: form.grid.sheet, cell: 'A1', trouble: { code: 'old-settings', gone, added } }];
};

/** Rows that nobody could have filled: matching names is dear, and a table of ten thousand is no form. */
const MOST_MORE_ROWS = 200;

const scanOf = ({ campaign, body, headers }: ImportContext, form: Form, { rows }: Placement): Scan => ({
  campaign,
  body,
  headers,
  grid: form.grid,
  columns: form.columns,
  doubleColumns: [],
  rows: [...rows].map(([text, { source, key }]) => ({ row: source.row, text, key })),
  doubleRows: [],
  rowOf: new Map([...rows].map(([text, { source }]) => [text, source.row] as const)),
});

const judged = (context: ImportContext, judging: Judged, before: readonly ImportProblem[]): ImportDecision => {
  const { form, placement, content } = judging;
  const { findings } = checkTab(context.campaign, content);
  const wrong = findings.filter((one) => one.severity === 'error' && !isUnfinished(one));
  const problems = [
    ...before,
    ...placement.problems,
    ...[...mergedCells(scanOf(context, form, placement)), ...wrong].map(problemOf),
  ];
  if (problems.length > 0) return refuse(inOrder(problems));
  const plan = planOf(context, judging, findings);
  return plan.rows === 0 ? refuse([fileProblem({ code: 'empty' })]) : { problems: [], plan };
};

const decideForm = (context: ImportContext, found: FoundForm): ImportDecision => {
  const legacy = legacyTexts(found.grid);
  if (legacy.length > 0) return refuse(legacy);
  const { campaign, body, live, headers, captions, labels } = context;
  const { columns, problems } = formColumns(found, headers);
  const form = { ...found, columns };
  if (problems.some(({ trouble }) => trouble.code === 'missing-column')) return refuse(problems);
  const rows = formRows(form, groupTitles(campaign, body), { headers, captions });
  const most = live.rows.length + MOST_MORE_ROWS;
  if (rows.length > most) return refuse([fileProblem({ code: 'too-many-rows', most })]);
  const keys = new Set(live.rows.filter((row) => !isStray(campaign, row, body)).map(({ key }) => key));
  const placement = placeRows({ campaign, body, form, keys }, rows);
  const document = formDocument(form, labels);
  const content = formContent({ campaign, live, form, placement, document });
  const before = [...problems, ...settingsTrouble(found, keys, context), ...unstorableTexts(found.grid)];
  return judged(context, { form, placement, content }, before);
};

/** Decides about the file: a plan, or every problem in the order in which a person meets them. */
export const planImport = (context: ImportContext, file: unknown): ImportDecision => {
  if (!isFormFile(file)) return refuse([fileProblem({ code: 'unreadable' })]);
  const marked = markedPlaces(file);
  if (marked.length > 0) return refuse(marked);
  const { campaign, body, headers } = context;
  const found = findForm(file, { campaign: campaign.id, body, headers });
  if ('grid' in found) return decideForm(context, found);
  const legacy = found.trouble.code === 'no-form' ? file.sheets.flatMap((sheet) => legacyTexts(gridOfFile(sheet))) : [];
  return refuse(legacy.length > 0 ? legacy : [found]);
};
