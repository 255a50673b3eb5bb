// "Tạo báo cáo": consolidates, puts the paper together, prints it, saves it.

import type { MadeFile, Outcome, Refused } from '../domain/api.ts';
import { printDocx } from '../formats/docx.ts';
import { DONE } from '../messages/results.ts';
import { countPrompts } from '../papers/prompts.ts';
import { report } from '../papers/report.ts';
import { consolidateNow, underLock } from './consolidate.ts';
import { noteAct } from './deadline/runs.ts';
import { saveAsDoc } from './drive.ts';
import { isRefused } from './refused.ts';

/** Public function. The paper's time is that of the newest live read, never of the printing. */
export const makeReport = (): (Outcome & { readonly files: readonly MadeFile[] }) | Refused =>
  underLock(() => {
    const gathered = consolidateNow();
    if (isRefused(gathered)) return gathered;
    const paper = report(gathered.workbook.applied.campaign, gathered.consolidated, { asOf: gathered.at });
    const file = saveAsDoc(paper.title, printDocx(paper));
    noteAct(gathered.workbook, { act: 'report', at: gathered.at });
    return { message: DONE.report(1, countPrompts(paper)), files: [file] };
  });
