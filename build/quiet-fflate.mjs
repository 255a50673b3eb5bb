// fflate 0.8 asks at load whether there is a TextDecoder by calling it inside a try. Where there is none, as at Google,
// V8 words the TypeError by parsing the whole bundle again: 9 of 16 ms at every edit. The answer is known, so the
// question is taken out.

import { readFile } from 'node:fs/promises';

const PROBE = /try\s*\{\s*td\.decode\(et, \{ stream: true \}\);\s*tds = 1;\s*\}\s*catch \(e\) \{ \}/;

export const quietFflate = {
  name: 'quiet-fflate',
  setup({ onLoad }) {
    onLoad({ filter: /fflate[\\/]esm[\\/]browser\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      if (!PROBE.test(code)) throw new Error('fflate has changed: the TextDecoder probe is not where it was');
      return { contents: code.replace(PROBE, ''), loader: 'js' };
    });
  },
};
