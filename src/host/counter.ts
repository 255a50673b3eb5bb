// Counts service calls, the measure a script is held to at Google: each call may be a journey to the server.
// What is not counted is listed; a method nobody thought of is counted.

const FREE_CLASSES: ReadonlySet<string> = new Set([
  'Utilities',
  'Blob',
  'Session',
  'AuthorizationInfo',
  'User',
  'Ui',
  'Menu',
  'PromptResponse',
  'HtmlService',
  'HtmlOutput',
  'Logger',
  'DataValidationBuilder',
  'ConditionalFormatRuleBuilder',
]);

const FREE_METHODS: ReadonlySet<string> = new Set([
  'getActive',
  'getActiveSpreadsheet',
  'getActiveSheet',
  'getActiveCell',
  'getActiveRange',
  'getSheets',
  'getSheetByName',
  'getSheetId',
  'getName',
  'getRange',
  'getRangeList',
  'getA1Notation',
  'getRow',
  'getColumn',
  'build',
]);

/** Steps of builders only prepare the call that is counted (create, findAll). */
const FREE_CALLS: ReadonlySet<string> = new Set([
  // They hand out an object and read nothing; what is asked of the object is counted.
  'PropertiesService.getDocumentProperties',
  'PropertiesService.getScriptProperties',
  'PropertiesService.getUserProperties',
  'LockService.getDocumentLock',
  'LockService.getScriptLock',
  'ScriptApp.getScriptId',
  // Of the running execution, as Session.
  'ScriptApp.getAuthorizationInfo',
  'SpreadsheetApp.getUi',
  'SpreadsheetApp.newDataValidation',
  'SpreadsheetApp.newConditionalFormatRule',
  'ScriptApp.newTrigger',
  'TriggerBuilder.forSpreadsheet',
  'TriggerBuilder.timeBased',
  'SpreadsheetTriggerBuilder.onEdit',
  'ClockTriggerBuilder.everyMinutes',
  'ClockTriggerBuilder.at',
  'Range.getSheet',
  'Spreadsheet.createTextFinder',
  'Sheet.createTextFinder',
  'Range.createTextFinder',
  'TextFinder.matchCase',
  'TextFinder.matchEntireCell',
  'TextFinder.matchFormulaText',
  'TextFinder.useRegularExpression',
]);

export type Counter = {
  readonly count: (className: string, method: string) => void;
  /** Calls by "Range.getValues". */
  readonly calls: () => Readonly<Record<string, number>>;
};

export const isCounted = (className: string, method: string): boolean =>
  !(FREE_CLASSES.has(className) || FREE_METHODS.has(method) || FREE_CALLS.has(`${className}.${method}`));

export const makeCounter = (): Counter => {
  const calls = new Map<string, number>();
  return {
    count: (className, method) => {
      if (!isCounted(className, method)) return;
      const key = `${className}.${method}`;
      calls.set(key, (calls.get(key) ?? 0) + 1);
    },
    calls: () => Object.fromEntries(calls),
  };
};
