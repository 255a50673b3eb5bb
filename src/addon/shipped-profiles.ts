// The profiles that come with the add-in.

import { packed } from 'packed:profiles';
import { unpacked } from './packed.ts';

export const SHIPPED_PROFILES: readonly string[] = Object.keys(packed);

/** The profile's JSON value; undefined when none of this id is shipped. */
export const shippedProfile = (id: string): unknown => {
  const text = new Map(Object.entries(packed)).get(id);
  return text === undefined ? undefined : JSON.parse(unpacked(text));
};
