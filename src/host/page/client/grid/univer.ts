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

/** The facade of a Univer that shows its workbooks in `container`. */
export const makeUniver = (container: HTMLElement): FUniver => {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: mergeLocales(words, ruleWords, formatWords) },
    logLevel: LogLevel.WARN,
  });
  for (const plugin of presets(container).flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  }
  return FUniver.newAPI(univer);
};
