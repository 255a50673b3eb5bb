// Loads the built bundle as Google does at each execution: the same file, into globals of its own.

/// <reference path="./gas-local.d.ts" />

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import gas from 'gas-local';
import type { Realm } from './realm.ts';

/** Runs every .js of the folder inside the realm; its top-level functions then stand among the realm's globals. */
export const loadBundle = (folder: string, realm: Realm): void => {
  // gas-local makes a context of the object it is given; this one is a context already, with the host's clock in it.
  gas.require(folder, realm.globals);
};

/** A public function of the loaded bundle, or null. */
export const functionOf = (realm: Realm, name: string): ((...parameters: unknown[]) => unknown) | null => {
  const member = Object.hasOwn(realm.globals, name) ? realm.globals[name] : undefined;
  return typeof member === 'function' ? (member as (...parameters: unknown[]) => unknown) : null;
};

const GOOGLE_DEFAULT_ZONE = 'America/New_York';

/** The script's time zone, from the manifest beside the bundle. */
export const manifestZone = (folder: string): string => {
  const path = join(folder, 'appsscript.json');
  if (!existsSync(path)) return GOOGLE_DEFAULT_ZONE;
  const { timeZone = GOOGLE_DEFAULT_ZONE } = JSON.parse(readFileSync(path, 'utf8')) as { readonly timeZone?: string };
  return timeZone;
};
