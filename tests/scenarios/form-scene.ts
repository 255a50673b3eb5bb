// A body's tab with texts that files and programs like to change, its form as a file, and the file read again.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formSheet } from '../../src/cli/form-sheet.ts';
import type { Refused } from '../../src/domain/api.ts';
import type { FileCell, FileSheet } from '../../src/domain/form-file.ts';
import type { FormPlan } from '../../src/domain/form-plan.ts';
import { readXlsx } from '../../src/formats/xlsx-read.ts';
import { encodeSheets } from '../../src/host/sheet-file.ts';
import {
  DRAFTING,
  HT,
  HTT,
  HTXS,
  hostOver,
  KDG,
  OWNER,
  opened,
  type Place,
  type Scene,
  succeeded,
  type,
} from './scene.ts';

export const FORM_BODY = 'ubnd';

const LONG = 'Hoàn thành các chỉ tiêu kinh tế - xã hội được giao; '.repeat(60).slice(0, 3000);

const at = (unit: string, column: string): Place => [`unit/overall/${unit}`, column];

/** What the clerk has typed, as it stands in the cells (without the quote that is typed before some). */
export const HARD_TEXTS: readonly (readonly [Place, string])[] = [
  [at('phong-noi-vu', 'level'), HTXS],
  [at('phong-noi-vu', 'strengths'), LONG],
  [at('phong-noi-vu', 'reason'), 'Dòng một\nDòng hai\n\n  Dòng bốn thụt vào '],
  [at('phong-tu-phap', 'level'), HTT],
  [at('phong-tu-phap', 'strengths'), '=SUM(A1:A9)'],
  [at('phong-tu-phap', 'shortcomings'), '+84 239 3855 999'],
  [at('phong-tu-phap', 'reason'), '-5% so với kế hoạch'],
  [at('phong-tu-phap', 'note'), "'trong nháy'"],
  [at('phong-tai-chinh', 'level'), KDG],
  [at('phong-tai-chinh', 'reason'), 'Hoàn thành nhiệm vụ'.normalize('NFD')],
  [at('phong-tai-chinh', 'note'), '28/11/2024'],
  [at('ubnd-bac-ha', 'strengths'), '“Điểm” <90> & \'hơn\' "nữa" _x000D_ 😀'],
  [at('ubnd-bac-ha', 'note'), '0012'],
  [['free/overall/ubnd-phuong/1', 'unit'], 'UBND phường Mới Lập'],
  [['free/overall/ubnd-phuong/1', 'level'], HTT],
  [['head/fields', 'level'], '15/BC-UBND'],
  [['head/fields', 'strengths'], '28/11/2024'],
];

/** Texts that a person has to type with a quote before them, or they would become something else. */
const typed = (text: string): string => (/^[=+'-]/.test(text) ? `'${text}` : text);

export const hardScene = (): Scene => {
  const scene = opened();
  for (const [place, text] of HARD_TEXTS) type(scene, FORM_BODY, [place, typed(text)]);
  return scene;
};

export const formOf = (
  { workbook }: Scene,
  { body = FORM_BODY, now = DRAFTING, as = OWNER }: { body?: string; now?: number; as?: string } = {},
): FormPlan | Refused => hostOver(workbook, as, now).run('bodyForm', body) as FormPlan | Refused;

export const formBytes = async (answer: FormPlan | Refused): Promise<Uint8Array> => {
  const plan = succeeded(answer);
  return encodeSheets(plan.title, plan.sheets.map(formSheet));
};

export const sheetsIn = (bytes: Uint8Array): readonly FileSheet[] => {
  const reading = readXlsx(bytes);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.file.sheets;
};

/** The sheet of the body, found as an import finds it: by its key. */
export const bodySheetIn = (bytes: Uint8Array, body = FORM_BODY): FileSheet => {
  const sheet = sheetsIn(bytes).find(({ rows }) => String(rows[0]?.[0]).endsWith(`:body:${body}`));
  if (sheet === undefined) throw new Error(`no sheet of ${body}`);
  return sheet;
};

export const fileCellAt = ({ rows }: FileSheet, [rowKey, columnKey]: Place): FileCell => {
  const row = rows.find(([key]) => key === rowKey);
  const column = (rows[0] ?? []).indexOf(columnKey);
  if (row === undefined || column === -1) throw new Error(`no cell ${rowKey} ${columnKey}`);
  return row[column] ?? '';
};

/** The form of `hardScene`, edited and saved by LibreOffice (tests/fixtures/README.md). */
export const savedForm = readFileSync(fileURLToPath(new URL('../fixtures/libreoffice-form.xlsx', import.meta.url)));

/** What was typed there. */
export const TYPED_THERE: readonly (readonly [Place, string])[] = [
  [['unit/overall/phong-lao-dong', 'level'], HT],
  [['unit/overall/phong-lao-dong', 'strengths'], 'Gõ trong LibreOffice\ndòng thứ hai'],
  [['unit/overall/phong-lao-dong', 'shortcomings'], '=1+1'],
  [['unit/overall/phong-lao-dong', 'reason'], '+84'],
  [['unit/overall/phong-lao-dong', 'note'], '29/11/2024'],
  [['unit/overall/phong-giao-duc', 'level'], HTT],
  [['head/fields', 'shortcomings'], 'Người ký'],
];
