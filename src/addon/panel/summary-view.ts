// Tab "Tổng hợp" of the sidebar: what was last published, read back by the keys of "Tổng hợp" and "Tiến độ". Nothing is
// reckoned anew: that is what the button "Tổng hợp" is for.

import type { Refused } from '../../domain/api.ts';
import { canonicalText } from '../../domain/applied.ts';
import { assignmentsTo, findUnit } from '../../domain/assignment.ts';
import type { Campaign, Group } from '../../domain/campaign.ts';
import { a1 } from '../../domain/grid.ts';
import type { FindingItem, LevelBar, SummaryView } from '../../domain/sidebar.ts';
import { tabGone } from '../../messages/consolidation-texts.ts';
import { capitalised } from '../../messages/findings-facts.ts';
import { CONSOLIDATION_TEXTS } from '../../messages/sheet-texts.ts';
import { SUMMARY } from '../../messages/sidebar-office.ts';
import { TAB_NAMES } from '../../messages/tab-texts.ts';
import { digest } from '../digest.ts';
import { ownersFile } from '../owner.ts';
import { isRefused, refused } from '../refused.ts';
import { type ConsolidationSheet, readConsolidationSheet } from '../rulings.ts';
import { placesWords } from './level-bars.ts';
import { type Published, readPublished } from './published.ts';

const cell = ({ values }: ConsolidationSheet, row: number, column: string): string =>
  String(values[row]?.[(values[0] ?? []).indexOf(column)] ?? '');

/** "Cần xem xét" of each unit that has something there. */
const reviewOf = (campaign: Campaign, tab: ConsolidationSheet): FindingItem[] => {
  const column = (tab.values[0] ?? []).indexOf('attention');
  return tab.keys.flatMap((key, index) => {
    const text = cell(tab, index + 1, 'attention');
    const unit = key.startsWith('unit/') ? findUnit(campaign, key.slice('unit/'.length)) : undefined;
    if (text === '' || unit === undefined) return [];
    const spot = { sheet: tab.sheet.getName(), cell: a1(index + 2, column + 1) };
    return [{ title: unit.name, spot, text: `${capitalised(text)}.` }];
  });
};

/** Places of "Tiến độ": name, total, rated, HTXS, HTT, HT, KHT, KĐG, missing, limit, left. */
const barOf = ({ id }: Group, published: Published): LevelBar[] => {
  const [name = '', ...rest] = published.group(id);
  const [, , HTXS = 0, HTT = 0, HT = 0, KHT = 0, KDG = 0, missing = 0, limit = Number.NaN] = rest.map(Number);
  if (name === '' || rest[0] === '') return [];
  const isCapped = !Number.isNaN(limit);
  return [
    {
      name,
      counts: { HTXS, HTT, HT, KHT, KDG, missing },
      places: isCapped ? placesWords(HTXS, limit) : '',
      over: isCapped && HTXS > limit,
    },
  ];
};

const isShared = (campaign: Campaign, { id }: Group): boolean =>
  assignmentsTo(campaign, id).filter(({ aspect }) => aspect === 'overall').length > 1;

const basisOf = (campaign: Campaign, { head }: Published): string => {
  const shared = campaign.groups.filter((group) => isShared(campaign, group)).map(({ name }) => name);
  const [updated = ''] = /^[^.]*\./.exec(head) ?? [];
  return SUMMARY.basis(campaign, shared, updated);
};

const viewOf = (campaign: Campaign, tab: ConsolidationSheet, published: Published): SummaryView => {
  const title = tab.keys.indexOf('head/title') + 1;
  const text = cell(tab, title, 'overall-1');
  return {
    kind: 'summary',
    stamp: digest(canonicalText([tab.values, published.head])).slice(0, 32),
    sheet: tab.sheet.getName(),
    text: text === CONSOLIDATION_TEXTS.never ? '' : text,
    basis: basisOf(campaign, published),
    levels: campaign.groups.flatMap((group) => barOf(group, published)),
    review: reviewOf(campaign, tab),
    clean: SUMMARY.clean,
  };
};

/** Public function, owner only. */
export const viewSummary = (): SummaryView | Refused => {
  const workbook = ownersFile();
  if (isRefused(workbook)) return workbook;
  const tab = readConsolidationSheet(workbook);
  if (tab === null) return refused(`${tabGone(TAB_NAMES.consolidation)}.`);
  return viewOf(workbook.applied.campaign, tab, readPublished(workbook));
};
