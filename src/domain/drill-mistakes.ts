// The mistakes a drill plants, one of each kind that a tab's check must find: where this campaign has room for it, what is
// written there, and whether it must keep the tab from being handed in. Kinds without room are left out.

import { assignmentFor } from './assignment.ts';
import type { Campaign } from './campaign.ts';
import { drillPlaces } from './drill-entries.ts';
import {
  type Cell,
  type DrillMistake,
  FORMULA,
  firstPlace,
  type Ground,
  inFreeRow,
  inRow,
  type MistakeWords,
  mistake,
  type Place,
  type Plant,
  type Table,
  tablesOf,
  unitRow,
  warned,
} from './drill-plants.ts';
import { LEVEL_NAMES } from './level.ts';
import { rowKey } from './tab-keys.ts';

const foreignUnit = ({ campaign }: Ground, { table }: Place): string | null => {
  const { body, aspect } = table.assignment;
  const found = campaign.units.find(({ id }) => assignmentFor(campaign, { body, unit: id, aspect }) === undefined);
  return found?.name ?? null;
};

const DEMANDS = ['KDG', 'KHT', 'HTXS'] as const;

const missingReason: Plant = (ground) => {
  const { reasonFor } = ground.campaign.rules;
  const mark =
    DEMANDS.find((one) => reasonFor[one] === 'error') ?? DEMANDS.find((one) => reasonFor[one] !== 'none') ?? null;
  if (mark === null) return null;
  const cells: readonly Cell[] = [
    ['level', LEVEL_NAMES[mark]],
    ['reason', ''],
  ];
  const made = inRow('missing-reason', () => cells)(ground);
  return made === null ? null : { ...made, blocks: reasonFor[mark] === 'error' };
};

const isOverCap = (campaign: Campaign, { assignment, units }: Table): boolean => {
  const count = units.length;
  const places = drillPlaces(campaign.rules.cap, { HTXS: count, HTT: 0, rated: count });
  return assignment.aspect === 'overall' && count > places;
};

const overCap: Plant = ({ campaign, tables }) => {
  const table = tables.find((one) => isOverCap(campaign, one));
  if (table === undefined) return null;
  const { body, aspect } = table.assignment;
  const cells = table.units.map(({ id }) => ({
    row: rowKey({ kind: 'unit', aspect, unit: id }),
    column: 'level' as const,
    value: LEVEL_NAMES.HTXS,
  }));
  return { rule: 'ratio-cap', body, cells, blocks: false };
};

const selfRated: Plant = ({ tables }) => {
  for (const table of tables) {
    const unit = table.units.find(({ ownBody }) => ownBody === table.assignment.body);
    const place = unit === undefined ? null : { table, unit };
    const made =
      place === null ? null : mistake('self-evaluation', place, [unitRow(place), [['level', LEVEL_NAMES.HT]]]);
    if (made !== null) return { ...made, blocks: false };
  }
  return null;
};

const brokenHead: Plant = (ground) =>
  mistake('damaged-structure', firstPlace(ground), [
    rowKey({ kind: 'head', head: 'columns' }),
    [['shortcomings', ground.words.header]],
  ]);

const PLANTS: readonly Plant[] = [
  inRow('formula', () => [['note', FORMULA]]),
  inRow('not-text', () => [['note', 100]]),
  inRow('text-too-long', ({ campaign: { rules }, words }) => [
    ['strengths', words.long.repeat(Math.ceil((rules.maxText + 1) / words.long.length))],
  ]),
  inRow('secrecy-mark', ({ words }) => [['note', words.stamp]]),
  inRow('invalid-level', ({ words }) => [['level', words.notALevel]]),
  inRow(
    'missing-level',
    () => [['level', '']],
    ({ optional }) => !optional,
  ),
  missingReason,
  inRow(
    'missing-narrative',
    () => [
      ['level', LEVEL_NAMES.HTT],
      ['shortcomings', ''],
    ],
    ({ narrative }) => narrative,
  ),
  inFreeRow('duplicate-unit', (_ground, { unit }) => unit.name),
  inFreeRow('not-assigned', foreignUnit),
  brokenHead,
  warned(inFreeRow('new-unit', ({ words }) => words.newUnit)),
  overCap,
  selfRated,
];

export const drillMistakes = (campaign: Campaign, words: MistakeWords): DrillMistake[] => {
  const ground = { campaign, tables: tablesOf(campaign), words };
  return PLANTS.flatMap((plant) => plant(ground) ?? []);
};
