// What "Tổng hợp" prints, row by row, from a consolidation. Nothing is averaged; a cell shows one body's own word.

import type { Campaign } from '../../domain/campaign.ts';
import type { Consolidated } from '../../domain/consolidation.ts';
import { CONSOLIDATION_TEXTS as TEXTS } from '../../messages/sheet-texts.ts';
import { groundOf, type Printer } from './consolidation-ground.ts';
import { printAspects, printBodies, printGroup, printSources, printTitle } from './consolidation-heads.ts';
import { printFigure, printNew, printUnit } from './consolidation-rows.ts';

const SECTION_PRINTERS: Readonly<Record<string, Printer>> = {
  aspects: printAspects,
  bodies: printBodies,
  sources: printSources,
};

const PRINTERS: Readonly<Record<string, Printer>> = {
  'head/title': printTitle,
  'head/legend': () => ({ 'overall-1': TEXTS.legend }),
  section: (ground, at, detail) => SECTION_PRINTERS[detail]?.(ground, at, detail) ?? {},
  group: printGroup,
  figure: printFigure,
  unit: printUnit,
  new: printNew,
};

/**
 * Our columns (B…) of each row named by its key; rows whose key says nothing stay empty. `consolidated` null = the tab
 * as it is before the first consolidation. `at` epoch ms.
 */
export const consolidationCells = (
  campaign: Campaign,
  keys: readonly string[],
  { consolidated, at }: { readonly consolidated: Consolidated | null; readonly at: number },
): string[][] => {
  const ground = groundOf(campaign, consolidated, at);
  const ours = ground.columns.keys.slice(0, ground.columns.ours);
  return keys.map((key) => {
    const [kind = '', id = '', detail = ''] = key.split('/');
    const texts = (PRINTERS[key] ?? PRINTERS[kind])?.(ground, id, detail) ?? {};
    return ours.map((column) => texts[column] ?? '');
  });
};
