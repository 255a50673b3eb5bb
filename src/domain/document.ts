// A paper as a tree of plain data (habit 7): papers/ builds it, formats/docx.ts prints it. No widths in twips, no XML.

export type Run = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points; absent = the paragraph's size. */
  readonly size?: number;
  /** A prompt for the secretariat to write over: italic on a tinted ground. */
  readonly prompt?: boolean;
  /** Ground as RRGGBB with a thin outline: one segment of a bar drawn in text. */
  readonly fill?: string;
};

export type Align = 'left' | 'center' | 'right' | 'justify';

export type Paragraph = {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly align?: Align;
  /** Points. */
  readonly size?: number;
  readonly indentMm?: number;
  readonly keepWithNext?: boolean;
  readonly spaceAfterPt?: number;
  /** Exact line height in points; absent = single. */
  readonly linePt?: number;
  /** Draws a line under the paragraph as long as its text. */
  readonly ruled?: boolean;
  /** How long that line is beside the text; absent = as long. */
  readonly ruleShare?: number;
};

export type Cell = {
  /** One paragraph per element; a line break inside a text is a line break on paper. */
  readonly paragraphs: readonly Paragraph[];
  readonly colSpan?: number;
  /** Fill as RRGGBB. */
  readonly fill?: string;
  readonly valign?: 'top' | 'center';
};

export type Table = {
  readonly kind: 'table';
  /** Column widths in mm. */
  readonly widthsMm: readonly number[];
  readonly headerRows: number;
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly maySplit?: boolean }[];
  readonly borders: boolean;
  readonly size?: number;
};

export type Block = Paragraph | Table;

export type Section = {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
};

export type Paper = {
  readonly title: string;
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly font: string;
  readonly sections: readonly Section[];
};
