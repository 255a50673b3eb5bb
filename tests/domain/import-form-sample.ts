// Forms of the sample campaign's bodies as a reader of .xlsx hands them over: with keys, as the program makes them, and as
// a clerk types them.

import type { FileCell, FileSheet, FormFile } from '../../src/domain/form-file.ts';
import { type ImportDecision, planImport } from '../../src/domain/import-form.ts';
import type { ImportPlan } from '../../src/domain/import-form-plan.ts';
import { CAMPAIGN, type Fill, gridOf, HEADERS, read } from './sample.ts';

export const HASH = 'a'.repeat(64);

export const sheetOf = (rows: readonly (readonly FileCell[])[], more: Partial<FileSheet> = {}): FileSheet => ({
  name: 'Biểu',
  hidden: false,
  rows,
  formulas: [],
  merges: [],
  ...more,
});

export const fileOf = (...sheets: readonly FileSheet[]): FormFile => ({ sheets });

/** With keys, as it is made, with `fill` typed in. Cells from A1; entries begin in column D. */
export const keyedRows = (body: string, fill: Fill = {}): FileCell[][] =>
  gridOf(body, fill).values.map((row) => row.map((cell) => cell as FileCell));

export const keyed = (body: string, fill: Fill = {}, more: Partial<FileSheet> = {}): FormFile =>
  fileOf(sheetOf(keyedRows(body, fill), more));

export const HEAD = ['STT', 'Tập thể', 'Mức xếp loại', 'Ưu điểm', 'Tồn tại, hạn chế', 'Lý do, căn cứ', 'Ghi chú'];

/** As typed by hand: heads, then rows of name, level and the rest. */
export const typed = (rows: readonly (readonly FileCell[])[], more: Partial<FileSheet> = {}): FormFile =>
  fileOf(sheetOf([['UBND THÀNH PHỐ'], HEAD, ...rows.map((row, at) => [at + 1, ...row])], more));

const LABELS = { number: 'Số văn bản', date: 'Ngày ký', signer: 'Người ký' };

/** `live`: what stands in the tab before. */
export const decide = (body: string, file: unknown, live: Fill = {}): ImportDecision =>
  planImport(
    {
      ...{ campaign: CAMPAIGN, body, hash: HASH, headers: HEADERS, labels: LABELS },
      live: read(gridOf(body, live), body),
      captions: ['Bổ sung tập thể chưa có trong danh sách'],
    },
    file,
  );

export const planned = (body: string, file: FormFile, live: Fill = {}): ImportPlan => {
  const { plan, problems } = decide(body, file, live);
  if (plan === null) throw new Error(JSON.stringify(problems));
  return plan;
};

/** "code cell" of each problem; of a finding its rule. */
export const toldOf = (decision: ImportDecision): string[] =>
  decision.problems.map(({ cell, trouble }) =>
    `${trouble.code === 'finding' ? trouble.finding.details.rule : trouble.code} ${cell}`.trim(),
  );

export const told = (body: string, file: unknown, live: Fill = {}): string[] => toldOf(decide(body, file, live));
