// A small campaign and the tabs of its bodies as they would be read, for the tests of the rules. Every kind of assignment
// occurs once: two groups, several opinions, one aspect, narrative, optional.

import { assignmentsOf, unitsOf } from '../../src/domain/assignment.ts';
import type { Campaign, Rules } from '../../src/domain/campaign.ts';
import { checkTab } from '../../src/domain/check-tab.ts';
import type { Source } from '../../src/domain/consolidation.ts';
import type { CheckedTab } from '../../src/domain/entry.ts';
import type { Finding, RuleId } from '../../src/domain/finding.ts';
import type { CellValue, Grid } from '../../src/domain/grid.ts';
import { readTab } from '../../src/domain/read-tab.ts';
import type { TabContent } from '../../src/domain/tab-content.ts';
import { BODY_COLUMNS, type BodyColumn, rowKey, tabKey } from '../../src/domain/tab-keys.ts';

export const HEADERS: Readonly<Record<BodyColumn, string>> = {
  order: 'STT',
  unit: 'Tập thể',
  level: 'Mức xếp loại',
  strengths: 'Ưu điểm',
  shortcomings: 'Tồn tại, hạn chế',
  reason: 'Lý do, căn cứ',
  note: 'Ghi chú',
  check: 'Kiểm tra',
};

export const RULES: Rules = {
  cap: { percent: 20, of: 'HTT', rounding: 'down', atLeastOne: false },
  reasonFor: { HTXS: 'warning', KHT: 'error', KDG: 'error' },
  disagreement: 2,
  maxText: 3000,
  coupling: [
    {
      if: { group: 'dang-bo', level: 'HTXS' },
      needs: [
        { group: 'ubnd-phuong', atLeast: 'HTT' },
        { group: 'cong-doan', atLeast: 'HTT' },
      ],
    },
  ],
};

const place = (id: string, name: string) =>
  [
    { id: `dang-bo-${id}`, name: `Đảng bộ phường ${name}`, group: 'dang-bo', place: id },
    { id: `ubnd-${id}`, name: `UBND phường ${name}`, group: 'ubnd-phuong', place: id },
    { id: `cong-doan-${id}`, name: `Công đoàn phường ${name}`, group: 'cong-doan', place: id },
  ] as const;

export const CAMPAIGN: Campaign = {
  id: 'thu-nghiem',
  title: 'Đánh giá, xếp loại năm 2024',
  year: 2024,
  issuer: { superior: 'ĐẢNG BỘ TỈNH', name: 'THÀNH ỦY', place: 'TP', secretariat: 'Ban Tổ chức Thành ủy' },
  directive: { number: '1378-CV/Th.U', date: '2024-11-18', subject: 'Đánh giá năm 2024' },
  legalBases: [],
  timeZone: 'Asia/Ho_Chi_Minh',
  due: '2024-11-30T00:00:00+07:00',
  close: '2024-12-01T00:00:00+07:00',
  rules: RULES,
  groups: [
    { id: 'phong', name: 'Phòng, ban, trung tâm' },
    { id: 'ubnd-phuong', name: 'UBND phường, xã' },
    { id: 'dang-bo', name: 'Tổ chức cơ sở đảng' },
    { id: 'doan-the', name: 'MTTQ, tổ chức chính trị - xã hội thành phố' },
    { id: 'cong-doan', name: 'Công đoàn phường, xã' },
    { id: 'khoi', name: 'Khối trực thuộc' },
    { id: 'khoi-trong', name: 'Khối không có đơn vị' },
  ],
  bodies: [
    { id: 'ubnd', name: 'UBND thành phố', tab: 'UBND thành phố', clause: '2', emails: [] },
    { id: 'ubkt', name: 'Ủy ban Kiểm tra Thành ủy', tab: 'UBKT', clause: '3', emails: [] },
    { id: 'ban-dan-van', name: 'Ban Dân vận Thành ủy', tab: 'Ban Dân vận', clause: '3', emails: [] },
    { id: 'ldld', name: 'Liên đoàn Lao động thành phố', tab: 'LĐLĐ', clause: '4', emails: [] },
    { id: 'cong-an', name: 'Đảng ủy Công an thành phố', tab: 'Đảng ủy Công an', clause: '5', emails: [] },
  ],
  units: [
    { id: 'noi-vu', name: 'Phòng Nội vụ', group: 'phong' },
    { id: 'tu-phap', name: 'Phòng Tư pháp', group: 'phong' },
    { id: 'van-hoa', name: 'Trung tâm Văn hóa - Truyền thông', group: 'phong' },
    ...place('bac-ha', 'Bắc Hà'),
    ...place('thach-quy', 'Thạch Quý'),
    { id: 'dang-bo-cong-an', name: 'Đảng bộ Công an thành phố', group: 'dang-bo', ownBody: 'cong-an' },
    { id: 'mttq', name: 'Ủy ban MTTQ thành phố', group: 'doan-the', aliases: ['Mặt trận thành phố'] },
    { id: 'hoi-nd', name: 'Hội Nông dân thành phố', group: 'doan-the' },
    { id: 'khoi-1', name: 'Công đoàn Bệnh viện đa khoa', group: 'khoi' },
    { id: 'khoi-2', name: 'Công đoàn Công ty Môi trường', group: 'khoi' },
  ],
  assignments: [
    { body: 'ubnd', group: 'phong', aspect: 'overall', narrative: false, optional: false, clause: '2' },
    { body: 'ubnd', group: 'ubnd-phuong', aspect: 'overall', narrative: false, optional: false, clause: '2' },
    { body: 'ubkt', group: 'dang-bo', aspect: 'overall', narrative: false, optional: false, clause: '3' },
    { body: 'ban-dan-van', group: 'dang-bo', aspect: 'overall', narrative: false, optional: false, clause: '3' },
    { body: 'ban-dan-van', group: 'doan-the', aspect: 'overall', narrative: true, optional: false, clause: '3 (b)' },
    { body: 'ldld', group: 'cong-doan', aspect: 'overall', narrative: false, optional: false, clause: '4' },
    { body: 'ldld', group: 'khoi', aspect: 'overall', narrative: false, optional: true, clause: '4' },
    { body: 'ldld', group: 'khoi-trong', aspect: 'overall', narrative: false, optional: true, clause: '4' },
    { body: 'cong-an', group: 'dang-bo', aspect: 'defence-security', narrative: false, optional: false, clause: '5' },
  ],
};

export const HTXS = 'Hoàn thành xuất sắc nhiệm vụ';
export const HTT = 'Hoàn thành tốt nhiệm vụ';
export const HT = 'Hoàn thành nhiệm vụ';
export const KHT = 'Không hoàn thành nhiệm vụ';
export const KDG = 'Không đánh giá';

/** Values by row key, then by column key; `formulas` likewise. */
export type Fill = Readonly<Record<string, Partial<Record<BodyColumn, CellValue>>>>;

type Row = { readonly key: string; readonly cells: Partial<Record<BodyColumn, CellValue>> };

const bandRows = (campaign: Campaign, { aspect, group }: Campaign['assignments'][number]): Row[] => [
  { key: rowKey({ kind: 'band', aspect, group }), cells: { order: group } },
  ...unitsOf(campaign, group).map(({ id, name }, index) => ({
    key: rowKey({ kind: 'unit', aspect, unit: id }),
    cells: { order: String(index + 1), unit: name },
  })),
  { key: rowKey({ kind: 'caption', aspect, group }), cells: { level: 'Bổ sung tập thể chưa có trong danh sách' } },
  ...[1, 2, 3].map((index) => ({ key: rowKey({ kind: 'free', aspect, group, index }), cells: { order: '+' } })),
];

/** A body's tab as it is made, with `fill` typed in. Row 8 is the first band. */
export const gridOf = (body: string, fill: Fill = {}, campaign: Campaign = CAMPAIGN): Grid => {
  const heads: Row[] = [
    { key: 'head/title', cells: { order: body, level: 'Mục 2' } },
    { key: 'head/due', cells: { order: 'Hạn nộp' } },
    { key: 'head/labels', cells: { level: 'Số văn bản' } },
    { key: 'head/fields', cells: { order: false, unit: 'Nộp' } },
    { key: 'head/status', cells: {} },
    { key: 'head/columns', cells: HEADERS },
  ];
  const rows = [...heads, ...assignmentsOf(campaign, body).flatMap((assignment) => bandRows(campaign, assignment))];
  const values = [
    [tabKey(campaign.id, 'body', body), ...BODY_COLUMNS, 'context/1'],
    ...rows.map(({ key, cells }) => [
      key,
      ...BODY_COLUMNS.map((column) => fill[key]?.[column] ?? cells[column] ?? ''),
      '',
    ]),
  ];
  return { sheet: body, values, formulas: values.map((row) => row.map(() => '')), merges: ['D2:H2', 'B8:C8'] };
};

/** The same tab with its values changed; formulas are none. */
export const edited = (grid: Grid, edit: (values: CellValue[][]) => CellValue[][]): Grid => {
  const values = edit(grid.values.map((row) => [...row]));
  return { ...grid, values, formulas: values.map((row) => row.map(() => '')) };
};

/** The same tab with one cell changed; row and column from 1. */
export const withCell = (grid: Grid, [row, column]: readonly [number, number], value: CellValue): Grid =>
  edited(grid, (values) => {
    const cells = values[row - 1];
    if (cells !== undefined) cells[column - 1] = value;
    return values;
  });

export const read = (grid: Grid, body = 'ubnd'): TabContent =>
  readTab({ campaign: CAMPAIGN, body, grid, headers: HEADERS });

/** Damage as [cell, case, expected, found]. */
export const damageOf = (grid: Grid): (string | null)[][] =>
  read(grid).damage.map(({ cell, details }) =>
    details.rule === 'damaged-structure' ? [cell, details.case, details.expected, details.found] : [],
  );

export const check = (body: string, fill: Fill = {}, campaign: Campaign = CAMPAIGN): CheckedTab =>
  checkGrid(body, gridOf(body, fill, campaign), campaign);

export const checkGrid = (body: string, grid: Grid, campaign: Campaign = CAMPAIGN): CheckedTab =>
  checkTab(campaign, readTab({ campaign, body, grid, headers: HEADERS }));

/** All units of the body's own tables rated `level`, with a reason and a narrative; then `fill` over it. */
export const filled = (body: string, level: string, fill: Fill = {}): Fill => {
  const all = assignmentsOf(CAMPAIGN, body).flatMap(({ aspect, group }) =>
    unitsOf(CAMPAIGN, group).map(({ id }) => {
      const key = rowKey({ kind: 'unit', aspect, unit: id });
      const cells = { level, strengths: 'Tốt', shortcomings: 'Còn chậm', reason: 'Theo biên bản' };
      return [key, { ...cells, ...fill[key] }] as const;
    }),
  );
  return { ...fill, ...Object.fromEntries(all) };
};

export const withRules = (rules: Partial<Rules>): Campaign => ({ ...CAMPAIGN, rules: { ...RULES, ...rules } });

export const findingsOf = ({ findings }: { findings: readonly Finding[] }, rule: RuleId): Finding[] =>
  findings.filter(({ details }) => details.rule === rule);

/** "rule cell" of every finding, in order. */
export const told = ({ findings }: { findings: readonly Finding[] }): string[] =>
  findings.map(({ details, cell }) => `${details.rule} ${cell}`);

export const sourceOf = (checked: CheckedTab): Source => ({
  body: checked.body,
  state: 'draft',
  submittedAt: null,
  late: null,
  hash: null,
  source: 'live',
  checked,
});
