// google.script.host as far as a dialog uses it.

type Page = { readonly google?: { readonly script?: { readonly host?: { close(): void } } } };

/** Takes the dialog away; where nothing stands around the page, nothing happens. */
export const closeDialog = (): void => (globalThis as Page).google?.script?.host?.close();
