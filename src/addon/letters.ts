// "Tạo văn bản của cơ quan": what counts of a body, printed in its letterhead. The owner makes anybody's; a body that has
// given its consent makes its own, which lands in that account's Drive.

import { isSameAccount } from '../domain/account.ts';
import type { MadeFile, Outcome, Refused } from '../domain/api.ts';
import type { Source } from '../domain/consolidation.ts';
import { formatIso } from '../domain/instant.ts';
import type { JournalEvent } from '../domain/journal.ts';
import { isHeld } from '../domain/withhold.ts';
import { printDocx } from '../formats/docx.ts';
import { bodyName } from '../messages/findings-facts.ts';
import { LETTER, NO_LETTER } from '../messages/paper-acts.ts';
import { PROGRAM_NAME } from '../messages/workbook-format.ts';
import { letters } from '../papers/letter.ts';
import { underLock } from './consolidate.ts';
import { actor } from './deadline/office.ts';
import { saveAsDoc } from './drive.ts';
import { writeJournal } from './journal-sheet.ts';
import { knownBody } from './known-body.ts';
import { openedWorkbook, refuseCopy, refuseStranger } from './owner.ts';
import { readLiveTab, readLiveTabs } from './read-bodies.ts';
import { loadRecords } from './records-sheet.ts';
import { isRefused, refused } from './refused.ts';
import { sourcesOf } from './sources.ts';
import type { Workbook } from './workbook.ts';

type Run = { readonly workbook: Workbook; readonly now: number; readonly byOwner: boolean };

/** Who may: the owner everything, a body's account its own letter. */
const runOf = (workbook: Workbook, body: string | null): Run | Refused => {
  const { campaign } = workbook.applied;
  const known = body === null ? null : knownBody(campaign, body);
  if (known !== null && isRefused(known)) return known;
  const refusal = refuseStranger(workbook.spreadsheet, campaign);
  const me = Session.getEffectiveUser().getEmail();
  const isOwn = known?.emails.some((email) => isSameAccount(email, me)) === true;
  if (refusal !== null && !isOwn) return refusal;
  return { workbook, now: Date.now(), byOwner: refusal === null };
};

const sourcesFor = ({ workbook, now }: Run, body: string | null): Source[] => {
  const tabs = body === null ? readLiveTabs(workbook) : [readLiveTab(workbook, body, new Set())];
  return sourcesOf(workbook, tabs, { records: loadRecords(workbook, true), now });
};

/** Why this source has no letter; null when it has one. */
const obstacle = (source: Source): readonly [string, string] | null => {
  if (isHeld(source)) return NO_LETTER.secrecy;
  if (source.hash !== null) return null;
  return source.source === 'live' ? NO_LETTER.notSubmitted : NO_LETTER.lost;
};

const save = ({ workbook }: Run, source: Source): MadeFile[] =>
  letters(workbook.applied.campaign, source).map((paper) =>
    saveAsDoc({ name: paper.title, bytes: printDocx(paper, PROGRAM_NAME), program: PROGRAM_NAME }),
  );

type Made = {
  readonly files: readonly MadeFile[];
  readonly sources: readonly Source[];
  readonly failure: string | null;
};

/** One after the other; what Drive refuses ends the run, and what was made before stays. */
const saveAll = (run: Run, sources: readonly Source[]): Made => {
  const files: MadeFile[] = [];
  const done: Source[] = [];
  for (const source of sources) {
    try {
      files.push(...save(run, source));
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      const body = bodyName(run.workbook.applied.campaign, source.body);
      return { files, sources: done, failure: LETTER.stopped(body, cause, files.length) };
    }
    done.push(source);
  }
  return { files, sources: done, failure: null };
};

/** "Nhật ký" is the owner's: a body's own letter leaves no row. */
const note = ({ workbook, now, byOwner }: Run, sources: readonly Source[]): void => {
  if (!byOwner) return;
  const events = sources.map(
    ({ body, hash }): JournalEvent => ({
      id: `letter-${formatIso(now)}-${body}`,
      at: now,
      actor: actor(),
      body,
      act: 'letter',
      hash: hash ?? '',
      note: '',
    }),
  );
  writeJournal(workbook, events);
};

const made = (run: Run, body: string | null): (Outcome & { readonly files: readonly MadeFile[] }) | Refused => {
  const { campaign } = run.workbook.applied;
  const all = sourcesFor(run, body);
  const without = all.filter((source) => obstacle(source) !== null);
  const ready = all.filter((source) => obstacle(source) === null);
  const [first] = without;
  if (body !== null && first !== undefined)
    return refused(LETTER.failed(bodyName(campaign, body), obstacle(first) ?? NO_LETTER.notSubmitted));
  const [one] = ready;
  if (one === undefined) return refused(LETTER.none);
  const { files, sources, failure } = saveAll(run, ready);
  note(run, sources);
  if (failure !== null)
    return refused(
      failure,
      files.map(({ name, link }) => `${name}: ${link}`),
    );
  const names = without.map((source) => bodyName(campaign, source.body));
  const message =
    body === null ? LETTER.doneMany(files.length, names) : LETTER.done(bodyName(campaign, body), one.hash ?? '');
  return { message, files };
};

/** Public function. `body` null = every body of which something counts. A body writes nothing and holds up nobody. */
export const makeLetter = (body: string | null): (Outcome & { readonly files: readonly MadeFile[] }) | Refused => {
  const workbook = openedWorkbook();
  const run = isRefused(workbook) ? workbook : runOf(workbook, body);
  if (isRefused(run)) return run;
  if (!run.byOwner) return refuseCopy(run.workbook) ?? made(run, body);
  return underLock((own) => made({ ...run, workbook: own }, body));
};
