// Long JSON in cells: no cell of ours exceeds 30,000 characters (xlsx keeps 32,767 and LibreOffice cuts the rest
// silently). Each chunk starts with '#', so that no cell rule, number format or formula parser ever touches it.

import type { CellValue } from './grid.ts';

const CHUNK = 29_000;

const isHighSurrogate = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
};

/** Text → one cell text per chunk; a surrogate pair is never cut in two. */
export const toChunks = (text: string): string[] => {
  const chunks: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = Math.min(from + CHUNK, text.length);
    const to = end < text.length && isHighSurrogate(text, end - 1) ? end - 1 : end;
    chunks.push(`#${text.slice(from, to)}`);
    from = to;
  }
  return chunks;
};

/** Inverse of `toChunks` over the cells that hold them, in order; cells that are no chunks are passed over. */
export const fromChunks = (cells: readonly CellValue[]): string =>
  cells.map((cell) => (typeof cell === 'string' && cell.startsWith('#') ? cell.slice(1) : '')).join('');
