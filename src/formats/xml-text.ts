// Text on its way into an XML part: what XML 1.0 forbids, what it reserves, and UTF-8. Separate because every format of
// ours that is XML needs it, and because Apps Script has no TextEncoder (fflate's own fallback breaks emoji).

const RESERVED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or a quoted attribute. Control characters are dropped, a lone surrogate becomes U+FFFD. */
export const xmlText = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[^\t\n\r -\uFFFD]/g, '')
    .replace(/[&<>"]/g, (character) => RESERVED[character] ?? '');

const encodePoint = (bytes: Uint8Array, at: number, point: number): number => {
  const tail = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  bytes[at] = tail === 0 ? point : ((0xff00 >> (tail + 1)) & 0xff) | (point >> (6 * tail));
  for (let i = 1; i <= tail; i += 1) bytes[at + i] = 0x80 | ((point >> (6 * (tail - i))) & 0x3f);
  return at + tail + 1;
};

/** UTF-8 of well-formed text (`xmlText` leaves no lone surrogate). */
export const utf8 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 3);
  let end = 0;
  for (const character of text) end = encodePoint(bytes, end, character.codePointAt(0) ?? 0xfffd);
  return bytes.slice(0, end);
};
