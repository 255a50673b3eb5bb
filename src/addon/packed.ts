// Texts that the build deflated into the bundle: rarely read, while the bundle is loaded at every edit.

import { inflateSync, strFromU8 } from 'fflate';

/** Base64 of a deflated text → the text. */
export const unpacked = (base64: string): string =>
  strFromU8(inflateSync(Uint8Array.from(Utilities.base64Decode(base64))));
