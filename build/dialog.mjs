// The dialogs' page, deflated into the bundle as the shipped profiles are: it is read when a dialog is opened, while the
// bundle is loaded at every edit and dist/ holds three files (docs/decisions/0010-dialog-pages.md).

import { deflateRawSync } from 'node:zlib';
import { inlinedPage } from './inlined-page.mjs';

/** The whole page as text. */
export const dialogPage = () => inlinedPage('src/dialog');

/** esbuild plugin: `import { packed } from 'packed:dialog'` = base64 of the deflated page. */
export const packedDialog = {
  name: 'packed-dialog',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^packed:dialog$/ }, ({ path }) => ({ path, namespace: 'packed-dialog' }));
    onLoad({ filter: /.*/, namespace: 'packed-dialog' }, async () => {
      const packed = deflateRawSync(await dialogPage(), { level: 9 }).toString('base64');
      return { contents: `export const packed = ${JSON.stringify(packed)};`, loader: 'js' };
    });
  },
};
