// The parts of a foreign .zip, read with distrust: its directory is checked before anything is unpacked, and no part may
// unpack to more than the directory says. Format: PKWARE APPNOTE 6.3. For packages of our own the host has a faster one.

import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { damaged, fileFault } from './file-fault.ts';

/** Bytes to which all parts together may unpack. */
export const MOST_UNPACKED = 20_000_000;

type Entry = {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

/** Part names are told apart without case (ECMA-376 part 2, 7.2); nothing is ever written under them. */
export type Zip = {
  readonly names: readonly string[];
  /** Null when there is no such part. Each part is meant to be read once. */
  readonly read: (name: string) => Uint8Array | null;
};

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

const latin1 = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

const endRecord = (view: DataView): number => {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) <= last - at) return at;
  throw fileFault({ code: 'truncated' });
};

const folded = (name: string): string => name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();

const entryAt = (view: DataView, at: number): Entry => {
  if (view.getUint32(at, true) !== CENTRAL) throw damaged('');
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw fileFault({ code: 'encrypted' });
  return {
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
};

const directory = (bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> => {
  const end = endRecord(view);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const entry = entryAt(view, at);
    const length = view.getUint16(at + 28, true);
    const name = folded(latin1(bytes, at + 46, length));
    if (entries.has(name)) throw fileFault({ code: 'duplicate-part', part: name });
    entries.set(name, entry);
    unpacked += entry.size;
    if (unpacked > MOST_UNPACKED) throw fileFault({ code: 'unpacks-too-large', most: MOST_UNPACKED });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/** Input given to the inflater at a time: what one piece can unpack to (1032 times as much) fits into memory. */
const PIECE = 16_384;

const inflated = (packed: Uint8Array, size: number, part: string): Uint8Array => {
  const bytes = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((data) => {
    if (length + data.length > size) throw fileFault({ code: 'false-size', part });
    bytes.set(data, length);
    length += data.length;
  });
  for (let at = 0; at < packed.length; at += PIECE)
    inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  if (length !== size) throw damaged(part);
  return bytes;
};

const UNPACK: ReadonlyMap<number, (packed: Uint8Array, entry: Entry, part: string) => Uint8Array> = new Map([
  [STORED, (packed) => packed],
  [DEFLATED, (packed, { size }, part) => inflated(packed, size, part)],
] as const);

const packedBytes = (
  bytes: Uint8Array,
  view: DataView,
  { entry, part }: { entry: Entry; part: string },
): Uint8Array => {
  const { offset, packed } = entry;
  const nameLength = view.getUint16(offset + 26, true);
  const isLocal = view.getUint32(offset, true) === LOCAL && folded(latin1(bytes, offset + 30, nameLength)) === part;
  const start = offset + 30 + nameLength + view.getUint16(offset + 28, true);
  if (!isLocal || start + packed > bytes.length) throw damaged(part);
  return bytes.subarray(start, start + packed);
};

const partOf = (bytes: Uint8Array, view: DataView, found: { entry: Entry; part: string }): Uint8Array => {
  const { entry, part } = found;
  const data = UNPACK.get(entry.method)?.(packedBytes(bytes, view, found), entry, part);
  if (data === undefined || data.length !== entry.size || crc32(data) !== entry.crc) throw damaged(part);
  return data;
};

/** What the inflater and a view throw at bytes that make no sense; anything else is a bug of ours. */
const isAboutBytes = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && 'code' in error);

const reading = <T>(part: string, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    throw isAboutBytes(error) ? damaged(part) : error;
  }
};

/** Opens the package. Throws file faults, as its `read` does. */
export const openZip = (bytes: Uint8Array): Zip => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = reading('', () => directory(bytes, view));
  return {
    names: [...entries.keys()],
    read: (name) => {
      const part = folded(name);
      const entry = entries.get(part);
      return entry === undefined ? null : reading(part, () => partOf(bytes, view, { entry, part }));
    },
  };
};
