// A printed .docx read by an independent reader (mammoth): its paragraphs and its tables as text, in their order.

import mammoth from 'mammoth';

export type ReadTable = { readonly title: string; readonly rows: readonly (readonly string[])[] };

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

const textOf = (html: string): string =>
  html
    .replace(/<br ?\/?>/g, '\n')
    .replace(/<\/p>(?=<p>)/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);

const cellsOf = (row: string): string[] =>
  [...row.matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/gs)].flatMap(([, attributes = '', html = '']) => {
    const span = Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1);
    return [textOf(html), ...new Array<string>(span - 1).fill('')];
  });

const rowsOf = (table: string): string[][] =>
  [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => cellsOf(row));

export const readDocx = async (
  bytes: Uint8Array,
): Promise<{ readonly paragraphs: readonly string[]; readonly tables: readonly ReadTable[] }> => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const paragraphs: string[] = [];
  const tables: ReadTable[] = [];
  for (const [whole, , inner = ''] of value.matchAll(/<(table|p)(?: [^>]*)?>(.*?)<\/\1>/gs)) {
    if (!whole.startsWith('<table')) paragraphs.push(textOf(inner));
    else tables.push({ title: titleBefore(paragraphs), rows: rowsOf(inner) });
  }
  return { paragraphs, tables };
};

/** The nearest line above that names a table or an annex. */
const titleBefore = (paragraphs: readonly string[]): string =>
  [...paragraphs].reverse().find((line) => /^(Bảng \d+\.|PHỤ LỤC)/.test(line)) ?? '';

/** Rows of the tables whose title contains these words, one after the other. */
export const tableRows = (tables: readonly ReadTable[], title: string): readonly (readonly string[])[] =>
  tables.filter((table) => table.title.includes(title)).flatMap(({ rows }) => rows);
