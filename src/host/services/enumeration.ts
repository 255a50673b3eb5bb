// Google's enums: objects that print as their name. A value we do not carry throws by name.

const NO_MEMBERS: ReadonlySet<PropertyKey> = new Set(['then', 'toJSON', 'constructor', 'valueOf', 'toString']);

// Not a plain object: those are copied on their way into the script, and enum members are compared by identity.
const member = (name: string, at: number): object =>
  Object.freeze(Object.assign(Object.create({ toString: () => name }), { name: () => name, ordinal: () => at }));

/** `E`: the type of Google's enum, so that callers stay typed although the value is our own. */
export const enumeration = <E>(name: string, values: readonly string[]): E => {
  const table = new Map(values.map((value, at) => [value, member(value, at)]));
  return new Proxy(
    {},
    {
      get: (_target, key) => {
        if (typeof key === 'symbol' || NO_MEMBERS.has(key)) return undefined;
        const value = table.get(key);
        if (value === undefined) throw new Error(`not emulated: ${name}.${key}`);
        return value;
      },
    },
  ) as E;
};

/** The enums of SpreadsheetApp; one set for all executions, because scripts compare them by identity. */
export const SHEET_ENUMS = {
  ProtectionType: enumeration<typeof GoogleAppsScript.Spreadsheet.ProtectionType>('SpreadsheetApp.ProtectionType', [
    'RANGE',
    'SHEET',
  ]),
  BorderStyle: enumeration<typeof GoogleAppsScript.Spreadsheet.BorderStyle>('SpreadsheetApp.BorderStyle', ['SOLID']),
  WrapStrategy: enumeration<typeof GoogleAppsScript.Spreadsheet.WrapStrategy>('SpreadsheetApp.WrapStrategy', [
    'WRAP',
    'OVERFLOW',
  ]),
  CopyPasteType: enumeration<typeof GoogleAppsScript.Spreadsheet.CopyPasteType>('SpreadsheetApp.CopyPasteType', [
    'PASTE_NORMAL',
    'PASTE_VALUES',
    'PASTE_FORMAT',
    'PASTE_DATA_VALIDATION',
  ]),
  DataValidationCriteria: enumeration<typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria>(
    'SpreadsheetApp.DataValidationCriteria',
    ['VALUE_IN_LIST', 'CHECKBOX'],
  ),
  BooleanCriteria: enumeration<typeof GoogleAppsScript.Spreadsheet.BooleanCriteria>('SpreadsheetApp.BooleanCriteria', [
    'TEXT_EQUAL_TO',
    'TEXT_STARTS_WITH',
    'CUSTOM_FORMULA',
  ]),
};

export const SCRIPT_ENUMS = {
  AuthMode: enumeration<typeof GoogleAppsScript.Script.AuthMode>('ScriptApp.AuthMode', ['NONE', 'LIMITED', 'FULL']),
  AuthorizationStatus: enumeration<typeof GoogleAppsScript.Script.AuthorizationStatus>(
    'ScriptApp.AuthorizationStatus',
    ['REQUIRED', 'NOT_REQUIRED'],
  ),
  EventType: enumeration<typeof GoogleAppsScript.Script.EventType>('ScriptApp.EventType', ['CLOCK', 'ON_EDIT']),
  TriggerSource: enumeration<typeof GoogleAppsScript.Script.TriggerSource>('ScriptApp.TriggerSource', [
    'SPREADSHEETS',
    'CLOCK',
  ]),
};

export const UTILITY_ENUMS = {
  Charset: enumeration<typeof GoogleAppsScript.Utilities.Charset>('Utilities.Charset', ['US_ASCII', 'UTF_8']),
  DigestAlgorithm: enumeration<typeof GoogleAppsScript.Utilities.DigestAlgorithm>('Utilities.DigestAlgorithm', [
    'MD5',
    'SHA_1',
    'SHA_256',
    'SHA_512',
  ]),
};

export const UI_ENUMS = {
  Button: enumeration<typeof GoogleAppsScript.Base.Button>('Ui.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']),
  ButtonSet: enumeration<typeof GoogleAppsScript.Base.ButtonSet>('Ui.ButtonSet', [
    'OK',
    'OK_CANCEL',
    'YES_NO',
    'YES_NO_CANCEL',
  ]),
};
