// SHA-256 as hex. Utilities gives signed bytes.

/** Text (UTF-8) → 64 lower-case hex digits. */
export const digest = (text: string): string =>
  Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)
    .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
    .join('');
