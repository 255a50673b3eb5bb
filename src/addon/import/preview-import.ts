// What an import would do, worded for the command line and for the dialog; nothing is written.

import type { Refused } from '../../domain/api.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { checkDocumentCell } from '../../domain/check-cell.ts';
import type { DescribedChange } from '../../domain/compare.ts';
import type { Finding } from '../../domain/finding.ts';
import type { ImportApi, ImportChange, ImportPreview, ImportSection } from '../../domain/import-api.ts';
import type { DocumentField } from '../../domain/tab-content.ts';
import { wordFinding } from '../../messages/findings.ts';
import { unitName } from '../../messages/findings-facts.ts';
import { IMPORT } from '../../messages/import-form.ts';
import { BODY_HEADERS, BODY_TEXTS } from '../../messages/tab-texts.ts';
import { isRefused } from '../refused.ts';
import { type ImportGround, importGround } from './import-ground.ts';

/** A free row has no name of its own: it is named by where it stands. */
const rowWords = (a1: string): string => IMPORT.row(a1.replace(/^[A-Z]+/, ''));

const cellChange =
  (campaign: Campaign) =>
  ({ a1, unit, field, before, after }: DescribedChange): ImportChange => ({
    ...{ cell: a1, unit, field, before, after },
    text: IMPORT.change(
      `${BODY_HEADERS[field]} – ${unit === null ? rowWords(a1) : unitName(campaign, unit)}`,
      ...([before, after] as const),
    ),
  });

const DOCUMENT_FIELDS: readonly DocumentField[] = ['number', 'date', 'signer'];

const documentChanges = ({ ground, plan }: ImportGround): ImportChange[] => {
  const { maxText } = ground.office.workbook.applied.campaign.rules;
  return DOCUMENT_FIELDS.flatMap((field) => {
    const { a1: cell, text: before } = checkDocumentCell(ground.read.content.document[field], maxText);
    const after = plan.document[field];
    const text = IMPORT.change(BODY_TEXTS[field], before, after);
    return before === after ? [] : [{ cell, unit: null, field: `document-${field}`, before, after, text }];
  });
};

/** All cells that the form changes: fields of the document first, then in the order of the tab. */
export const importChanges = (one: ImportGround): ImportChange[] => [
  ...documentChanges(one),
  ...one.plan.changes.map(cellChange(one.ground.office.workbook.applied.campaign)),
];

type Lists = Pick<ImportPreview, 'changes' | 'receipts' | 'warnings' | 'unfinished'>;

const sectionsOf = ({ changes, receipts, warnings, unfinished }: Lists): ImportSection[] => [
  { title: IMPORT.changes(changes.length), lines: changes.map(({ text }) => text) },
  ...(receipts.length > 0 ? [{ title: IMPORT.receipts(receipts.length), lines: receipts }] : []),
  ...(warnings.length > 0 ? [{ title: IMPORT.warnings(warnings.length), lines: warnings }] : []),
  ...(unfinished.length > 0 ? [{ title: IMPORT.unfinished(unfinished.length), lines: [] }] : []),
];

const previewOf = (one: ImportGround): ImportPreview => {
  const { ground, plan } = one;
  const { campaign } = ground.office.workbook.applied;
  const worded = (findings: readonly Finding[]): string[] =>
    findings.map((finding) => wordFinding(campaign, finding, 'elsewhere'));
  const { title, text } = IMPORT.confirm(plan.rows, ground.body.name);
  const lists: Lists = {
    changes: importChanges(one),
    receipts: worded(plan.receipts),
    warnings: worded(plan.warnings),
    unfinished: worded(plan.unfinished),
  };
  return {
    ...lists,
    stamp: ground.stamp,
    body: ground.body.id,
    name: ground.body.name,
    title,
    message: text,
    rows: plan.rows,
    sections: sectionsOf(lists),
  };
};

/** Public function, owner only. */
export const previewImport: ImportApi['previewImport'] = (body, file): ImportPreview | Refused => {
  const one = importGround(body, file);
  return isRefused(one) ? one : previewOf(one);
};
