// Titles of papers as names of files: a title may hold what a file system forbids, or two papers the same title.

const FORBIDDEN = /[\p{Cc}<>:"/\\|?*]+/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
// File systems count bytes, at most 255 with the ending; a Vietnamese letter takes up to three.
const LONGEST_BYTES = 200;

const shortened = (name: string): string => {
  const characters = [...name];
  while (Buffer.byteLength(characters.join('')) > LONGEST_BYTES) characters.pop();
  return characters.join('').trimEnd();
};

const cleaned = (title: string): string => {
  const name = title
    .normalize('NFC')
    .replace(FORBIDDEN, '-')
    .replace(/\.docx$/i, '')
    .replace(RESERVED, '$&_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return name === '' ? 'van-ban' : shortened(name);
};

/** One name per title, in the same order, all different even where case does not count; each ends with .docx. */
export const fileNames = (titles: readonly string[]): string[] => {
  const used = new Set<string>();
  return titles.map((title) => {
    const base = cleaned(title);
    let name = `${base}.docx`;
    for (let n = 2; used.has(name.toLowerCase()); n += 1) name = `${base} (${n}).docx`;
    used.add(name.toLowerCase());
    return name;
  });
};
