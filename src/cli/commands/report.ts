// `report`: consolidates and makes the report; the file the bundle made through Drive is written into --out, with --pdf a
// PDF beside it.

import { PAPERS, PRINTED } from '../../messages/local-host.ts';
import { type Answer, badUsage, done, isRefused, refused } from '../answer.ts';
import { ask, type Command, unlessRefused } from '../command.ts';
import { given } from '../outcome.ts';
import { makePdfs } from '../pdf.ts';
import { writePapers } from '../write-papers.ts';

/** The files made, told in one answer. */
const told = async (message: string, papers: readonly string[], withPdf: boolean): Promise<Answer> => {
  const pdfs = withPdf ? await makePdfs(papers) : [];
  const files = [...papers, ...(pdfs ?? [])];
  const lines = [message, ...files.map(PRINTED.wrote), ...(pdfs === null ? [PAPERS.noLibreOffice] : [])];
  return done({ files }, lines.join('\n'));
};

export const report: Command = {
  options: ['out', 'reason', 'pdf'],
  act: ({ existing, values }) => {
    const asked = given('report', values, ['out']);
    if (typeof asked === 'string') return badUsage(asked);
    return existing(unlessRefused, async (host) => {
      const result = ask(host, 'makeReport', values.reason ?? '');
      if (isRefused(result)) return refused(result);
      const papers = await writePapers(asked.out, host.files());
      return told(result.message, papers, values.flags.has('pdf'));
    });
  },
};
