// A file and the tab it is for: read once, decided about as a whole. Apart because the preview and the import ask the
// same, and the import must not go by what the preview was told.

import type { Refused } from '../../domain/api.ts';
import { planImport } from '../../domain/import-form.ts';
import type { ImportPlan } from '../../domain/import-form-plan.ts';
import { secrecyHeld } from '../../domain/withhold.ts';
import { IMPORT, importLocked, importProblem } from '../../messages/import-form.ts';
import { BODY_HEADERS, BODY_TEXTS } from '../../messages/tab-texts.ts';
import { ownersWorkbook } from '../owner.ts';
import { type BodyGround, bodyGround } from '../panel/body-ground.ts';
import { isRefused, refused } from '../refused.ts';
import type { Workbook } from '../workbook.ts';

export type ImportGround = { readonly ground: BodyGround; readonly plan: ImportPlan };

/** The tab as it stands may not be written over: by its state, its damage, or a mark that forbids copying it. */
const tabTrouble = ({ life, live, read }: BodyGround): Refused | null => {
  const locked = importLocked(life);
  if (locked !== null) return refused(locked);
  if (read.content.damage.length > 0) return refused(IMPORT.damaged());
  return secrecyHeld(live) ? refused(IMPORT.marked()) : null;
};

const decided = (ground: BodyGround, file: unknown): ImportGround | Refused => {
  const { campaign, hash } = ground.office.workbook.applied;
  const body = ground.body.id;
  const { problems, plan } = planImport(
    {
      ...{ campaign, body, hash, live: ground.read.content },
      headers: BODY_HEADERS,
      labels: { number: BODY_TEXTS.number, date: BODY_TEXTS.date, signer: BODY_TEXTS.signer },
      captions: [BODY_TEXTS.free],
    },
    file,
  );
  if (plan !== null) return { ground, plan };
  return refused(
    IMPORT.failed(problems.length),
    problems.map((problem) => importProblem({ campaign, body }, problem)),
  );
};

const groundIn = (workbook: Workbook, body: string, file: unknown): ImportGround | Refused => {
  const ground = bodyGround(workbook, body);
  if (isRefused(ground)) return ground;
  return tabTrouble(ground) ?? decided(ground, file);
};

/** Owner only. */
export const importGround = (body: string, file: unknown): ImportGround | Refused => {
  const workbook = ownersWorkbook();
  return isRefused(workbook) ? workbook : groundIn(workbook, body, file);
};
