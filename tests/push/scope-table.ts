// Which scope each member of Google's services asks for, as its reference page says under “Authorization”
// (developers.google.com/apps-script/reference/<service>/<class>; for Drive v3 the method's page). A member that is not
// here makes the test fail by name: read its page, then add the line.

const AUTH = 'https://www.googleapis.com/auth/';

const SHEET = `${AUTH}spreadsheets.currentonly`;
/** Any spreadsheet of the account: the sheet's own script has no use for it, and a run of it that tried would be refused. */
export const ANY_SHEET = `${AUTH}spreadsheets`;
export const DIALOG = `${AUTH}script.container.ui`;
const TRIGGERS = `${AUTH}script.scriptapp`;
const EMAIL = `${AUTH}userinfo.email`;
const FILE = `${AUTH}drive.file`;

/** null: the page lists no scope. */
type Needs = Readonly<Record<string, string | null>>;

/** Services none of whose members lists a scope. */
export const FREE: readonly string[] = [
  'CacheService',
  'HtmlService',
  'LockService',
  'Logger',
  'PropertiesService',
  'Utilities',
  'console',
];

export const NEEDS: Readonly<Record<string, Needs>> = {
  SpreadsheetApp: {
    getActive: SHEET,
    getActiveSheet: SHEET,
    getActiveSpreadsheet: SHEET,
    getActiveRange: SHEET,
    getCurrentCell: SHEET,
    getSelection: SHEET,
    setActiveRange: SHEET,
    setActiveSheet: SHEET,
    openById: ANY_SHEET,
    flush: null,
    getUi: null,
    newConditionalFormatRule: null,
    newDataValidation: null,
    newRichTextValue: null,
    newTextStyle: null,
    BooleanCriteria: null,
    BorderStyle: null,
    CopyPasteType: null,
    DataValidationCriteria: null,
    Dimension: null,
    ProtectionType: null,
    WrapStrategy: null,
  },
  ScriptApp: {
    newTrigger: TRIGGERS,
    getProjectTriggers: TRIGGERS,
    deleteTrigger: TRIGGERS,
    getAuthorizationInfo: null,
    requireScopes: null,
    getScriptId: null,
    AuthMode: null,
    AuthorizationStatus: null,
    EventType: null,
  },
  Session: {
    getActiveUser: EMAIL,
    getEffectiveUser: EMAIL,
    getScriptTimeZone: null,
    getTemporaryActiveUserKey: null,
  },
  Drive: { Files: FILE, Permissions: FILE },
};

/** Members of Ui, which is a value and not a global: their names are no other service's. */
export const UI: Needs = { showSidebar: DIALOG, showModalDialog: DIALOG, showModelessDialog: DIALOG };
