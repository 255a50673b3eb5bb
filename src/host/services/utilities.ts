// Utilities: digests, base64, blobs, dates by pattern.

import { createHash, randomUUID } from 'node:crypto';
import { types } from 'node:util';
import { formatWall } from '../date-format.ts';
import { offsetAt } from '../zone.ts';
import { Blob, bytesOf, signed } from './blob.ts';
import type { Expose } from './expose.ts';

type GoogleUtilities = GoogleAppsScript.Utilities.Utilities;
type Charset = GoogleAppsScript.Utilities.Charset;
type GoogleBlob = GoogleAppsScript.Base.Blob;

const ALGORITHMS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_512: 'sha512',
};

/** Texts without a charset are read as US-ASCII, where every other character becomes "?" (a trap at Google too). */
const encoded = (data: unknown, charset: Charset | undefined): Uint8Array => {
  if (typeof data !== 'string' || String(charset) === 'UTF_8') return bytesOf(data);
  return bytesOf([...data].map((character) => (character.charCodeAt(0) > 127 ? '?' : character)).join(''));
};

export class Utilities
  implements
    Pick<
      GoogleUtilities,
      'base64Decode' | 'base64Encode' | 'computeDigest' | 'formatDate' | 'getUuid' | 'newBlob' | 'sleep'
    >
{
  readonly expose: Expose;

  constructor(expose: Expose) {
    this.expose = expose;
  }

  computeDigest(algorithm: GoogleAppsScript.Utilities.DigestAlgorithm, value: unknown, charset?: Charset) {
    const name = ALGORITHMS[String(algorithm)];
    if (name === undefined) throw new Error(`not emulated: Utilities.computeDigest ${String(algorithm)}`);
    return signed(createHash(name).update(encoded(value, charset)).digest());
  }

  base64Encode(data: unknown, charset?: Charset) {
    return Buffer.from(encoded(data, charset)).toString('base64');
  }

  base64Decode(text: string) {
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new Error('Could not decode string.');
    return signed(Buffer.from(text, 'base64'));
  }

  newBlob(data: unknown, contentType: string | null = null, name: string | null = null): GoogleBlob {
    const wrap = (blob: Blob): GoogleBlob => this.expose<GoogleBlob>('Blob', blob);
    return wrap(new Blob({ bytes: bytesOf(data), contentType, name, wrap }));
  }

  formatDate(date: unknown, timeZone: string, format: string) {
    if (!types.isDate(date))
      throw new Error("The parameters don't match the method signature for Utilities.formatDate.");
    const offset = offsetAt(date.getTime(), timeZone);
    return formatWall({ wall: date.getTime() + offset, offset, zone: timeZone }, format);
  }

  getUuid() {
    return randomUUID();
  }

  /** The host's clock stands still while a script runs. */
  sleep(_milliseconds: number) {
    return undefined;
  }
}
