import { crc32 as ofNode } from 'node:zlib';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { crc32 } from '../../src/formats/crc32.ts';

describe('crc32', () => {
  it('is what Node reckons', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => crc32(bytes) === ofNode(bytes)));
  });
});
