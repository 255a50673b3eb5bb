// A campaign from the JSON of a profile (design §3). The only maker of a Campaign: what it returns has every default in
// place, every reference good and every text in one form, and no rule needs to look again.

import type { Campaign } from './campaign.ts';
import { linkProblems } from './profile-links.ts';
import { type ProfileProblem, shown } from './profile-problem.ts';
import { isRecord, readShape } from './profile-read.ts';
import { PROFILE_SHAPE } from './profile-shape.ts';

type ProfileRead =
  | { readonly ok: true; readonly campaign: Campaign }
  | { readonly ok: false; readonly problems: readonly ProfileProblem[] };

// Google refuses "+07:00" as a spreadsheet's zone; every other part of the program reckons with the offset alone.
const withNamedZone = (draft: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  draft.timeZone === '+07:00' ? { ...draft, timeZone: 'Asia/Ho_Chi_Minh' } : draft;

/** Any JSON value → a campaign, or all its problems at once. Never throws. */
export const readProfile = (json: unknown): ProfileRead => {
  const problems: ProfileProblem[] = [];
  const draft = readShape(PROFILE_SHAPE, json, { path: '$', problems });
  if (!isRecord(draft)) return { ok: false, problems };
  const all = [...problems, ...linkProblems(draft)];
  // The table of profile-shape.ts is the proof that the draft has the members of a Campaign.
  return all.length === 0 ? { ok: true, campaign: withNamedZone(draft) as Campaign } : { ok: false, problems: all };
};

// V8 says "… at position 15" in some of its messages and nothing in others.
const lineAndColumn = (text: string, message: string): string[] => {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return [];
  const before = text.slice(0, Number(position)).split('\n');
  return [String(before.length), String((before[before.length - 1] ?? '').length + 1)];
};

const parsed = (text: string): { readonly json: unknown } | { readonly where: readonly string[] } => {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    return { where: lineAndColumn(text, String(error)) };
  }
};

/** The text of a profile file. Text that is not JSON is one problem with path `$`. */
export const parseProfile = (text: string): ProfileRead => {
  // A file saved by Notepad begins with a byte order mark, which JSON does not know.
  const read = parsed(text.replace(/^\ufeff/, ''));
  return 'where' in read
    ? { ok: false, problems: [{ path: '$', value: shown(text.trim()), code: 'bad-json', allowed: read.where }] }
    : readProfile(read.json);
};
