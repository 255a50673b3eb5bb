// What an import would do, worded for the command line and for the dialog; nothing is written.

import type { Refused } from '../../domain/api.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { checkDocumentCell } from '../../domain/check-cell.ts';
import type { DescribedChange } from '../../domain/compare.ts';
import type { Finding } from '../../domain/finding.ts';
import type { ImportApi, ImportChange, ImportPreview } from '../../domain/import-api.ts';
import type { DocumentField } from '../../domain/tab-content.ts';
import { wordFinding } from '../../messages/findings.ts';
import { unitName } from '../../messages/findings-facts.ts';
import { IMPORT } from '../../messages/import-form.ts';
import { BODY_HEADERS, BODY_TEXTS } from '../../messages/tab-texts.ts';
import { isRefused } from '../refused.ts';
import { type ImportGround, importGround } from './import-ground.ts';

const cellChange =
  (campaign: Campaign) =>
  ({ a1, unit, field, before, after }: DescribedChange): ImportChange => ({
    ...{ cell: a1, unit, field, before, after },
    title: unit === null ? BODY_HEADERS[field] : `${BODY_HEADERS[field]} – ${unitName(campaign, unit)}`,
  });

const DOCUMENT_FIELDS: readonly DocumentField[] = ['number', 'date', 'signer'];

const documentChanges = ({ ground, plan }: ImportGround): ImportChange[] => {
  const { maxText } = ground.office.workbook.applied.campaign.rules;
  return DOCUMENT_FIELDS.flatMap((field) => {
    const { a1: cell, text: before } = checkDocumentCell(ground.read.content.document[field], maxText);
    const after = plan.document[field];
    const change = { cell, unit: null, field: `document-${field}`, before, after, title: BODY_TEXTS[field] };
    return before === after ? [] : [change];
  });
};

/** All cells that the form changes: fields of the document first, then in the order of the tab. */
export const importChanges = (one: ImportGround): ImportChange[] => [
  ...documentChanges(one),
  ...one.plan.changes.map(cellChange(one.ground.office.workbook.applied.campaign)),
];

const previewOf = (one: ImportGround): ImportPreview => {
  const { ground, plan } = one;
  const { campaign } = ground.office.workbook.applied;
  const worded = (findings: readonly Finding[]): string[] =>
    findings.map((finding) => wordFinding(campaign, finding, 'elsewhere'));
  const { title, text } = IMPORT.confirm(plan.rows, ground.body.name);
  return {
    stamp: ground.stamp,
    body: ground.body.id,
    name: ground.body.name,
    title,
    message: text,
    rows: plan.rows,
    changes: importChanges(one),
    receipts: worded(plan.receipts),
    warnings: worded(plan.warnings),
    unfinished: worded(plan.unfinished),
  };
};

/** Public function, owner only. */
export const previewImport: ImportApi['previewImport'] = (body, file): ImportPreview | Refused => {
  const one = importGround(body, file);
  return isRefused(one) ? one : previewOf(one);
};
