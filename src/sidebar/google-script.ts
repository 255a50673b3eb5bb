// google.script.run as far as our pages use it. The object stands in the page that Google (or the local page) serves;
// its functions are the public functions of the bundle, typed by the contract: a renamed one fails to compile.

import type { Api } from '../domain/api.ts';
import type { DialogApi } from '../domain/dialog.ts';
import type { ImportApi } from '../domain/import-api.ts';
import type { SidebarApi } from '../domain/sidebar.ts';

/** What the sidebar and the dialogs may call. */
export type ServerApi = SidebarApi & DialogApi & ImportApi & Pick<Api, 'consolidate' | 'repair'>;

export type ScriptRun = {
  withSuccessHandler(handler: (answer: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: unknown) => void): ScriptRun;
} & { readonly [name in keyof ServerApi]: (...args: Parameters<ServerApi[name]>) => void };

type Page = { readonly google?: { readonly script?: { readonly run?: ScriptRun } } };

/** null where no script stands behind the page. */
export const scriptRun = (): ScriptRun | null => (globalThis as Page).google?.script?.run ?? null;
