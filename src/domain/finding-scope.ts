// Making findings: what all findings of one band, one tab or one campaign have in common is said once.

import { type Finding, type FindingDetails, finding } from './finding.ts';

/** Members that the findings of one place share. */
export type Scope = Pick<Finding, 'body' | 'group' | 'aspect' | 'sheet' | 'clause'>;

export type Place = { readonly cell: string | null; readonly unit: string | null };

type FixedSeverity = Exclude<FindingDetails, { readonly rule: 'missing-reason' }>;

/** A finding of a rule whose severity the catalogue fixes. */
export const tell = (scope: Scope, place: Place, details: FixedSeverity): Finding =>
  finding(details, { ...scope, ...place });

const ADDRESS = /^([A-Z]+)(\d+)/;
const WORST_FIRST = { error: 0, warning: 1, notice: 2 };

/** Reading order of a sheet as one number: row, then column, then severity; what has no cell comes first. */
const orderOf = ({ cell, severity }: Finding): number => {
  const [, letters = '', row = '0'] = ADDRESS.exec(cell ?? '') ?? [];
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return (Number(row) * 20_000 + column) * 4 + WORST_FIRST[severity];
};

/** Findings of one tab in the order in which a person meets them. */
export const inReadingOrder = (findings: readonly Finding[]): Finding[] =>
  findings
    .map((one) => ({ one, order: orderOf(one) }))
    .sort((a, b) => a.order - b.order)
    .map(({ one }) => one);
