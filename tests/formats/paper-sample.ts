// Small papers for the printer's tests.

import type { Block, Cell, Paper, Paragraph, Run, Table } from '../../src/domain/document.ts';

export const p = (runs: string | readonly Run[], rest: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  runs: typeof runs === 'string' ? [{ text: runs }] : runs,
  ...rest,
});

export const cell = (text: string, rest: Partial<Cell> = {}): Cell => ({ paragraphs: [p(text)], ...rest });

export const table = (rows: readonly (readonly string[])[], rest: Partial<Table> = {}): Table => ({
  kind: 'table',
  widthsMm: (rows[0] ?? []).map(() => 30),
  headerRows: 1,
  rows: rows.map((cells) => ({ cells: cells.map((text) => cell(text)) })),
  borders: true,
  ...rest,
});

export const paper = (...blocks: readonly Block[]): Paper => ({
  title: 'Báo cáo <thử>',
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  font: 'Times New Roman',
  sections: [{ orientation: 'portrait', blocks }],
});

export const HOSTILE: readonly string[] = [
  '{{tag}} {#each}',
  '<b>đậm</b> &amp; <w:t>',
  '=1+1',
  'Emoji 😀👩‍👩‍👧 xong',
  'שלום עולם ثم عربي',
  'Quân đội “nhân dân” – 100% …',
  ' hai  dấu cách ',
  'Thành ủy dựng sẵn'.normalize('NFD'),
  'dài '.repeat(750).trim(),
  ']]> <!-- x --> <?xml?>',
];
