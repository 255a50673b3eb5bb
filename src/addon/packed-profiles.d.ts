// Made by build/packed-profiles.mjs from the folder src/profiles.
declare module 'packed:profiles' {
  /** Profile id → base64 of its deflated JSON text. */
  export const packed: Readonly<Record<string, string>>;
}
