// Two script projects share no lock. While a guardian watches the sheet, each of the two raises a flag in its own cell of
// "Bản chụp", flushes, and only then looks at the other's: of two that begin at once at least one sees the other, and
// steps back. Between runs of one project its own lock decides, so that there are never more than two.

import { type Flag, flagText, isRaised, parseFlag } from '../../domain/flag.ts';
import { TAB_NAMES } from '../../messages/tab-texts.ts';
import { writeTexts } from '../texts.ts';
import { findTab, findWorkbook, type Workbook } from '../workbook.ts';
import { isOnWatch, type Role, roleOf } from './role.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** In the line below the title, right of its one text. */
const CELLS = { guarded: 'C3', guardian: 'D3' } as const;
const BOTH = 'C3:D3';
/** What the guardian last saw, for the bound script to read. */
export const SEEN_CELL = 'E3';

type Party = keyof typeof CELLS;

export type Hold = {
  readonly party: Party;
  /** Marks that stopped runs of this project have left. */
  readonly own: readonly string[];
  /** Marks that stopped runs of the other project have left. */
  readonly left: readonly string[];
  /** A mark of this run stands in the flag until it is taken away, also when the run is stopped. */
  readonly mark: (mark: string) => void;
  readonly unmark: (mark: string) => void;
  /** Takes marks out of the other's flag. */
  readonly forget: (marks: readonly string[]) => void;
};

let present: Hold | null = null;

/** The hold of this execution; null where no guardian makes one necessary. */
export const held = (): Hold | null => present;

export const flagSheet = ({ spreadsheet }: Pick<Workbook, 'spreadsheet'>): Sheet => {
  const sheet = findTab(spreadsheet, 'snapshots');
  if (sheet === null) throw new Error(`the tab ${TAB_NAMES.snapshots} is gone`);
  return sheet;
};

const flagsOf = (sheet: Sheet): Record<Party, Flag> => {
  const [guarded, guardian] = sheet.getRange(BOTH).getValues()[0] ?? [];
  return { guarded: parseFlag(guarded), guardian: parseFlag(guardian) };
};

const show = (sheet: Sheet, party: Party, flag: Flag): void => {
  writeTexts(sheet.getRange(CELLS[party]), [[flagText(flag)]]);
  SpreadsheetApp.flush();
};

const holdOf = (
  sheet: Sheet,
  party: Party,
  { own, other }: { own: Flag; other: Flag },
): Hold & { lower: () => void } => {
  const counterpart: Party = party === 'guardian' ? 'guarded' : 'guardian';
  let marks = own.marks;
  const raise = (kept: readonly string[]): void => {
    marks = kept;
    show(sheet, party, { at: own.at, marks });
  };
  return {
    party,
    own: own.marks,
    left: other.marks,
    mark: (mark) => raise([...marks, mark]),
    unmark: (mark) => raise(marks.filter((one) => one !== mark)),
    forget: (gone) => {
      const rest = other.marks.filter((one) => !gone.includes(one));
      if (rest.length < other.marks.length) show(sheet, counterpart, { at: 0, marks: rest });
    },
    lower: () => {
      // What was done is there before the other one may begin.
      SpreadsheetApp.flush();
      show(sheet, party, { at: 0, marks });
    },
  };
};

/** Null when the other project is at work. */
const take = (workbook: Workbook, party: Party): ReturnType<typeof holdOf> | null => {
  const sheet = flagSheet(workbook);
  const at = Date.now();
  const own = { at, marks: flagsOf(sheet)[party].marks };
  show(sheet, party, own);
  const { guarded, guardian } = flagsOf(sheet);
  const other = party === 'guardian' ? guarded : guardian;
  if (!isRaised(other, at)) return holdOf(sheet, party, { own, other });
  show(sheet, party, { ...own, at: 0 });
  return null;
};

const isParty = (role: Role): role is Party => role === 'guarded' || role === 'guardian';

/** Settings may have been changed, or the guard, before the flag was up: the workbook is read again. */
const underFlag = <T>(workbook: Workbook, party: Party, act: (workbook: Workbook) => T): T | null => {
  const hold = take(workbook, party);
  if (hold === null) return null;
  present = hold;
  try {
    const again = findWorkbook();
    return again !== null && roleOf(again.applied) === party ? act(again) : null;
  } finally {
    present = null;
    hold.lower();
  }
};

/** Runs `act` while the other project does not; null when it is at work, or this one has no say any more. The own lock must be held. */
export const exclusively = <T>(workbook: Workbook, act: (workbook: Workbook) => T): T | null => {
  const role = roleOf(workbook.applied);
  if (role === 'sole') return act(workbook);
  if (role === 'guardian' && !isOnWatch(workbook.applied, Date.now())) return null;
  return isParty(role) ? underFlag(workbook, role, act) : null;
};
