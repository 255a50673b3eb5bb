// A link that opens the reader's own mail program with a text in it; nothing is sent by us, and no mail scope is asked.

/** Longer links are cut off or refused by common mail programs. */
const LONGEST = 2_000;

const ADDRESS = /^[^\s@,;?&<>"]+@[^\s@,;?&<>"]+$/;

type Mail = { readonly to: readonly string[]; readonly subject: string; readonly text: string };

/** RFC 6068: lines end in CRLF. Half a surrogate pair has no encoding. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\r?\n/g, '\r\n').replace(/[\uD800-\uDFFF]/gu, '\uFFFD'));

/** `mailto:`; without the text where it is too long (it can be copied), null without an address or with too many. */
export const composeLink = ({ to, subject, text }: Mail): string | null => {
  const addresses = to.filter((one) => ADDRESS.test(one)).map((one) => encoded(one).replace('%40', '@'));
  if (addresses.length === 0) return null;
  const short = `mailto:${addresses.join(',')}?subject=${encoded(subject)}`;
  const whole = `${short}&body=${encoded(text)}`;
  return [whole, short].find((link) => link.length <= LONGEST) ?? null;
};
