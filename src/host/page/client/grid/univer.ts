// Univer, put together from its parts: the package that bundles them brings commercial plugins along.

import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formatWords from '@univerjs/preset-sheets-conditional-formatting/locales/vi-VN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import words from '@univerjs/preset-sheets-core/locales/vi-VN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import ruleWords from '@univerjs/preset-sheets-data-validation/locales/vi-VN';

const presets = (container: HTMLElement) => [
  UniverSheetsCorePreset({
    container,
    header: true,
    formulaBar: true,
    toolbar: false,
    contextMenu: false,
    statusBarStatistic: false,
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  }),
  UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
  UniverSheetsConditionalFormattingPreset(),
];

/** What the formula bar says while conditional formats are worked out. */
export type Words = { readonly calculating: string; readonly calculated: string };

/** The facade of a Univer that shows its workbooks in `container`. */
export const makeUniver = (container: HTMLElement, { calculating, calculated }: Words): FUniver => {
  // Univer's own Vietnamese lacks these.
  const progress = {
    'sheets-formula': {
      progress: {
        analyzing: calculating,
        calculating,
        'array-analysis': calculating,
        'array-calculation': calculating,
        done: calculated,
      },
    },
  };
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: mergeLocales(words, ruleWords, formatWords, progress) },
    logLevel: LogLevel.WARN,
  });
  for (const plugin of presets(container).flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  }
  return FUniver.newAPI(univer);
};
