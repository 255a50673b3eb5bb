// Made by build/packed-profiles.mjs from the folder src/profiles, and by build/dialog.mjs from src/dialog.
declare module 'packed:profiles' {
  /** Profile id → base64 of its deflated JSON text. */
  export const packed: Readonly<Record<string, string>>;
}
declare module 'packed:dialog' {
  /** Base64 of the dialogs' deflated page. */
  export const packed: string;
}
