// What a contract suite is made of. Suites know Google's globals and nothing of vitest or the host, so that the same
// cases can be run inside a real sheet (google.md).

export type Google = {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly Drive: GoogleAppsScript.Drive | undefined;
};

export type Check = {
  /** Compared as JSON text. */
  readonly equal: (actual: unknown, expected: unknown) => void;
  /** The act must throw, and its message hold `part`. */
  readonly throws: (act: () => unknown, part: string) => void;
};

/** Cases by the sentence of the rule they prove. */
export type Suite = Readonly<Record<string, (google: Google, check: Check) => void>>;

const messageOf = (act: () => unknown): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'thrown, but no Error of this world';
  }
};

export const check: Check = {
  equal: (actual, expected) => {
    const [has, wants] = [JSON.stringify(actual), JSON.stringify(expected)];
    if (has !== wants) throw new Error(`expected ${wants}, got ${has}`);
  },
  throws: (act, part) => {
    const message = messageOf(act);
    if (message === null) throw new Error(`expected an error with “${part}”, got none`);
    if (!message.includes(part)) throw new Error(`expected an error with “${part}”, got “${message}”`);
  },
};

/** A new tab to work on, so that a case leaves the rest of the file alone. */
export const scratchSheet = ({ SpreadsheetApp, Utilities }: Google): GoogleAppsScript.Spreadsheet.Sheet =>
  SpreadsheetApp.getActiveSpreadsheet().insertSheet(`Thử ${Utilities.getUuid()}`);
