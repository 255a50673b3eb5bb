// What a drill answers its caller: how far it is, and a line for each step, also of those whose turn has not come.

import type { DrillResult } from '../../domain/api.ts';
import { DRILL_STEPS, passedCount } from '../../domain/drill.ts';
import { formatIso } from '../../domain/instant.ts';
import { DRILL, DRILL_STEP_NAMES } from '../../messages/drill-texts.ts';
import type { Memory } from './memory.ts';

export const resultOf = ({ ground, progress: { lines, ended } }: Memory): DrillResult => {
  const [done, passed, total] = [ended > 0, passedCount(lines), DRILL_STEPS.length];
  return {
    message: done ? DRILL.done(passed, total) : DRILL.paused(lines.length, total),
    done,
    passed,
    total,
    campaign: ground.campaign.title,
    begun: formatIso(ground.begun),
    ended: done ? formatIso(ended) : null,
    steps: DRILL_STEPS.map((id, index) => ({
      number: index + 1,
      id,
      name: DRILL_STEP_NAMES[id],
      state: lines[index]?.state ?? 'waiting',
      text: lines[index]?.text ?? '',
    })),
  };
};
