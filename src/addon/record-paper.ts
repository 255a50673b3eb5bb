// "Ghi nhận văn bản đã ký": what is written on a body's signed paper, held against what counts. One record; the tab itself
// is the body's and is not written to.

import type { Outcome, Refused } from '../domain/api.ts';
import { isPaperRecord } from '../domain/records.ts';
import { codeMatches, paperFault, plainPaper, type SignedPaper, signedText } from '../domain/signed-paper.ts';
import { paperTrouble, RECORD } from '../messages/paper-acts.ts';
import { underLock } from './consolidate.ts';
import { actor, commit, lifeIn, type Office, openOffice } from './deadline/office.ts';
import { knownBody } from './known-body.ts';
import { isRefused, refused } from './refused.ts';

/** Instant of the newest snapshot of this body that the code belongs to; null where there is none. */
const elsewhere = ({ records }: Office, body: string, paper: SignedPaper): number | null => {
  const fitting = records.records.filter(
    (record) => record.body === body && !isPaperRecord(record) && codeMatches(paper, record.hash),
  );
  return fitting[fitting.length - 1]?.at ?? null;
};

const record = (office: Office, { id, name }: { readonly id: string; readonly name: string }, paper: SignedPaper) => {
  const counted = lifeIn(office, id, false).counted?.hash ?? null;
  const matches = codeMatches(paper, counted);
  const reason = RECORD.note(paper, matches);
  commit(office, [{ body: id, kind: 'signed', at: office.now, text: signedText(paper), reason }], actor());
  const message = matches
    ? RECORD.done(name, paper)
    : RECORD.mismatch(name, paper, { counted, elsewhere: elsewhere(office, id, paper) });
  return { message, matches };
};

/** Public function, for the owner. A code that fits nothing is kept too: the paper exists, and the report must tell. */
export const recordPaper = (body: string, typed: SignedPaper): (Outcome & { readonly matches: boolean }) | Refused =>
  underLock((workbook) => {
    const office = openOffice(workbook, { withTexts: false });
    if (isRefused(office)) return office;
    const known = knownBody(office.workbook.applied.campaign, body);
    if (isRefused(known)) return known;
    const fault = paperFault(typed);
    return fault === null
      ? record(office, known, plainPaper(typed))
      : refused(RECORD.failed(known.name, paperTrouble(fault)));
  });
