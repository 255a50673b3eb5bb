// The shipped profiles as one module, deflated: they are read once per campaign, but the bundle is loaded at every edit.
// A new file in src/profiles is a new shipped profile; nothing else names it.

import { readdir, readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';

const FOLDER = 'src/profiles';

const pack = async (file) => {
  const text = JSON.stringify(JSON.parse(await readFile(`${FOLDER}/${file}`, 'utf8')));
  return [file.replace(/\.json$/, ''), deflateRawSync(text, { level: 9 }).toString('base64')];
};

const isProfile = (file) => file.endsWith('.json') && file !== 'tsconfig.json';

/** esbuild plugin: `import { packed } from 'packed:profiles'` = id → base64 of the deflated JSON text. */
export const packedProfiles = {
  name: 'packed-profiles',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^packed:profiles$/ }, ({ path }) => ({ path, namespace: 'packed' }));
    onLoad({ filter: /.*/, namespace: 'packed' }, async () => {
      const files = (await readdir(FOLDER)).filter(isProfile).sort();
      const profiles = Object.fromEntries(await Promise.all(files.map(pack)));
      return { contents: `export const packed = ${JSON.stringify(profiles)};`, loader: 'js' };
    });
  },
};
