// Utilities: digests, base64, blobs, dates.

import type { Suite } from './suite.ts';

const hex = (bytes: readonly number[]): string =>
  bytes.map((byte) => (byte < 0 ? byte + 256 : byte).toString(16).padStart(2, '0')).join('');

export const utilitiesSuite: Suite = {
  'a digest is signed bytes': ({ Utilities }, check) => {
    const { DigestAlgorithm, Charset } = Utilities;
    const bytes = Utilities.computeDigest(DigestAlgorithm.SHA_256, 'abc', Charset.UTF_8);
    check.equal(bytes.slice(0, 4), [-70, 120, 22, -65]);
    check.equal(hex(bytes), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  },
  'a digest of Vietnamese text in UTF-8 is that of its UTF-8 bytes': ({ Utilities }, check) => {
    const { DigestAlgorithm, Charset } = Utilities;
    const bytes = Utilities.newBlob('Hà Tĩnh').getBytes();
    check.equal(
      hex(Utilities.computeDigest(DigestAlgorithm.SHA_256, 'Hà Tĩnh', Charset.UTF_8)),
      hex(Utilities.computeDigest(DigestAlgorithm.SHA_256, bytes)),
    );
  },
  'base64 goes there and back': ({ Utilities }, check) => {
    check.equal(Utilities.base64Encode('abc'), 'YWJj');
    check.equal(Utilities.base64Decode('/w=='), [-1]);
    check.equal(Utilities.base64Encode([-1]), '/w==');
  },
  'a blob keeps its bytes, type and name': ({ Utilities }, check) => {
    const blob = Utilities.newBlob([80, 75, -1], 'application/zip', 'thử.zip');
    check.equal(blob.getBytes(), [80, 75, -1]);
    check.equal([blob.getContentType(), blob.getName()], ['application/zip', 'thử.zip']);
    check.equal(Utilities.newBlob('ổ').getDataAsString(), 'ổ');
  },
  'a date is printed by pattern in the zone asked for': ({ Utilities }, check) => {
    const date = new Date('2024-11-29T17:05:09Z');
    check.equal(Utilities.formatDate(date, 'Asia/Ho_Chi_Minh', 'dd/MM/yyyy HH:mm:ss'), '30/11/2024 00:05:09');
    check.equal(Utilities.formatDate(date, 'Etc/UTC', "yyyy-MM-dd'T'HH:mm:ss'Z'"), '2024-11-29T17:05:09Z');
    check.equal(Utilities.formatDate(date, 'Asia/Ho_Chi_Minh', "H 'giờ' m, d/M"), '0 giờ 5, 30/11');
    check.equal(Utilities.formatDate(date, 'Asia/Ho_Chi_Minh', 'Z XXX'), '+0700 +07:00');
  },
  'identifiers are never the same twice': ({ Utilities }, check) => {
    const [first, second] = [Utilities.getUuid(), Utilities.getUuid()];
    check.equal(first === second, false);
  },
};
