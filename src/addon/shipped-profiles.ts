// The profiles that come with the add-in.

import { packed } from 'packed:profiles';
import { inflateSync, strFromU8 } from 'fflate';

export const SHIPPED_PROFILES: readonly string[] = Object.keys(packed);

/** The profile's JSON value; undefined when none of this id is shipped. */
export const shippedProfile = (id: string): unknown => {
  const text = new Map(Object.entries(packed)).get(id);
  if (text === undefined) return undefined;
  const bytes = Uint8Array.from(Utilities.base64Decode(text));
  return JSON.parse(strFromU8(inflateSync(bytes)));
};
