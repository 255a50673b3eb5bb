import { describe, expect, it } from 'vitest';
import { blocksXml, twips } from '../../src/formats/docx-body.ts';
import { cell, p, table } from './paper-sample.ts';
import { childrenOf, misplaced, ORDER } from './schema-order.ts';

const xml = (...blocks: Parameters<typeof blocksXml>[0]): string => blocksXml(blocks, 165);

const everything = xml(
  p([{ text: 'a\tb\nc', bold: true, italic: true, underline: true, size: 11, prompt: true, fill: 'FF0000' }], {
    align: 'justify',
    indentMm: 10,
    keepWithNext: true,
    linePt: 19,
    spaceAfterPt: 6,
    size: 13,
    ruled: true,
  }),
  {
    ...table([['x', 'y']], { size: 11 }),
    rows: [{ cells: [cell('x', { colSpan: 2, fill: 'EEEEEE', valign: 'center' })] }, { cells: [cell('a'), cell('b')] }],
  },
);

describe('children stand in the order of the schema', () => {
  it.each(Object.keys(ORDER))('in %s', (name) => {
    expect(childrenOf(everything, name).length).toBeGreaterThan(0);
    expect(misplaced(everything, name)).toEqual([]);
  });
});

describe('a paragraph', () => {
  it('has exact line height, space after and first-line indent only when told', () => {
    expect(xml(p('x', { linePt: 19, spaceAfterPt: 6, indentMm: 10 }))).toContain(
      '<w:spacing w:after="120" w:line="380" w:lineRule="exact"/><w:ind w:firstLine="567"/>',
    );
    expect(xml(p('x'))).toBe('<w:p><w:r><w:t xml:space="preserve">x</w:t></w:r></w:p>');
  });

  it('marks a prompt by italics on a tinted ground', () =>
    expect(xml(p([{ text: 'x', prompt: true }]))).toContain(
      '<w:i/><w:shd w:val="clear" w:color="auto" w:fill="FFF2B3"/>',
    ));

  it('is no higher than its own text when the text is small', () =>
    expect(xml(p([{ text: '', size: 4 }]))).toContain('<w:rPr><w:sz w:val="8"/></w:rPr></w:pPr>'));

  it('is ruled by a shorter line where the share says so', () => {
    const sideOf = (xmlText: string): number => Number(/<w:ind w:left="(\d+)"/.exec(xmlText)?.[1]);
    const line = (rest: { ruleShare?: number }) => xml(p('THÀNH PHỐ HÀ TĨNH', { size: 13, ruled: true, ...rest }));
    const [full, short] = [sideOf(line({})), sideOf(line({ ruleShare: 0.4 }))];
    const width = twips(165);
    expect((width - 2 * short) / (width - 2 * full)).toBeCloseTo(0.4, 2);
  });

  it('is ruled by a line as long as its words, centred under them', () => {
    const ruled = xml(p([{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', bold: true }], { size: 15, ruled: true }));
    const [, left, right] = /<w:pBdr>.*<w:ind w:left="(\d+)" w:right="(\d+)"\/>/.exec(ruled) ?? [];
    expect(left).toBe(right);
    expect(Number(left)).toBeGreaterThan(twips(40));
    expect(Number(left)).toBeLessThan(twips(50));
  });
});

describe('a table', () => {
  it('repeats its header rows and splits no row unless it may', () => {
    const made = xml({
      ...table([['đầu'], ['a'], ['b']]),
      rows: [{ cells: [cell('đầu')] }, { cells: [cell('a')] }, { cells: [cell('b')], maySplit: true }],
    });
    expect(made.split('<w:tblHeader/>').length - 1).toBe(1);
    expect(made.split('<w:cantSplit/>').length - 1).toBe(2);
    expect(made).toMatch(/<w:tr><w:tc>.*b<\/w:t>/);
  });

  it('has fixed widths, and a merged cell has those of its columns', () => {
    const made = xml({
      ...table([['a', 'b']]),
      widthsMm: [10, 48],
      rows: [{ cells: [cell('cả hai', { colSpan: 2 })] }],
    });
    expect(made).toContain('<w:gridCol w:w="567"/><w:gridCol w:w="2721"/>');
    expect(made).toContain('<w:tblLayout w:type="fixed"/>');
    expect(made).toContain(`<w:tcW w:w="${twips(58)}" w:type="dxa"/><w:gridSpan w:val="2"/>`);
  });

  it('without borders has no padding, so that its text keeps the margins', () => {
    const made = xml(table([['a']], { borders: false }));
    expect(made).not.toContain('tblBorders');
    expect(made).toContain('<w:left w:w="0" w:type="dxa"/>');
  });

  it('gives an empty cell the paragraph that the format asks for', () =>
    expect(xml({ ...table([['a']]), rows: [{ cells: [{ paragraphs: [] }] }] })).toContain('</w:tcPr><w:p/></w:tc>'));
});
