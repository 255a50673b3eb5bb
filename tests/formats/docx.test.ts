import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/domain/document.ts';
import { printDocx } from '../../src/formats/docx.ts';
import { HOSTILE, p, paper, table } from './paper-sample.ts';

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

const documentOf = (...blocks: readonly Block[]): string => part(printDocx(paper(...blocks)), 'word/document.xml');

const rawText = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

const occurrences = (text: string, wanted: string): number => text.split(wanted).length - 1;

describe('the package', () => {
  it('has the parts that Word asks for, each with its content type', () => {
    const files = unzipSync(printDocx(paper(p('x'))));
    expect(Object.keys(files)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/_rels/document.xml.rels',
      'word/styles.xml',
      'word/settings.xml',
      'word/header1.xml',
      'docProps/core.xml',
    ]);
    const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array());
    for (const name of Object.keys(files).filter((one) => !one.includes('rels') && !one.startsWith('[')))
      expect(types).toContain(`PartName="/${name}"`);
  });

  it('is the same bytes for the same tree', () => {
    const tree = paper(p('Một'), table([['a', 'b']]));
    expect(Buffer.from(printDocx(tree)).equals(Buffer.from(printDocx(tree)))).toBe(true);
  });

  it('is the same bytes in every time zone', () => {
    const zone = process.env.TZ;
    const made = ['Asia/Ho_Chi_Minh', 'America/New_York', 'UTC'].map((name) => {
      process.env.TZ = name;
      return Buffer.from(printDocx(paper(p('Một')))).toString('base64');
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(made).size).toBe(1);
  });

  it('carries its title and language, and no date', () => {
    const core = part(printDocx(paper(p('x'))), 'docProps/core.xml');
    expect(core).toContain('<dc:title>Báo cáo &lt;thử&gt;</dc:title>');
    expect(core).not.toContain('dcterms');
  });

  it('says among its properties what made it, and has no such part where that is not known', () => {
    const told = unzipSync(printDocx(paper(p('x')), 'Xếp loại <1.2.3>'));
    const text = (name: string): string => strFromU8(told[name] ?? new Uint8Array());
    expect(text('docProps/app.xml')).toContain('<Application>Xếp loại &lt;1.2.3&gt;</Application>');
    expect(text('_rels/.rels')).toContain('Target="docProps/app.xml"');
    expect(text('[Content_Types].xml')).toContain('PartName="/docProps/app.xml"');
    const { 'docProps/app.xml': own, ...rest } = unzipSync(printDocx(paper(p('x'))));
    expect([own, strFromU8(rest['[Content_Types].xml'] ?? new Uint8Array())].join()).not.toContain('app.xml');
  });

  it('is printed in a context that has nothing but the language, with emoji intact', async () => {
    const bundle = await build({
      stdin: {
        contents: "export { printDocx } from './src/formats/docx.ts';",
        resolveDir: process.cwd(),
        loader: 'ts',
      },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'made',
      target: 'es2020',
      platform: 'browser',
    });
    const tree = paper(p('Thành ủy 😀'), table([['a'], ['b']]));
    const context = createContext(Object.create(null));
    runInContext(bundle.outputFiles[0]?.text ?? '', context);
    const bytes: unknown = runInContext(`Array.from(made.printDocx(${JSON.stringify(tree)}))`, context);
    const values = JSON.parse(JSON.stringify(bytes)) as number[];
    expect(await rawText(Uint8Array.from(values))).toContain('Thành ủy 😀');
    expect(Buffer.from(values).equals(Buffer.from(printDocx(tree)))).toBe(true);
  });
});

describe('pages', () => {
  const tree = {
    ...paper(p('dọc')),
    sections: [
      { orientation: 'portrait' as const, blocks: [table([['a']])] },
      { orientation: 'landscape' as const, blocks: [table([['b']])] },
    ],
  };
  const xml = part(printDocx(tree), 'word/document.xml');

  it('are A4 with the margins of the paper, upright or across', () => {
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(occurrences(xml, 'w:top="1134" w:right="850" w:bottom="1134" w:left="1701"')).toBe(2);
  });

  it('are numbered from the second, top centre, through all sections', () => {
    expect(occurrences(xml, '<w:titlePg/>')).toBe(1);
    expect(xml.indexOf('<w:titlePg/>')).toBeLessThan(xml.indexOf('w:orient="landscape"'));
    expect(occurrences(xml, '<w:headerReference w:type="default" r:id="rId3"/>')).toBe(2);
    expect(part(printDocx(tree), 'word/header1.xml')).toContain('w:instr=" PAGE "');
  });

  it('break after a table through a paragraph one point high, which cannot spill onto an empty page', () => {
    expect(xml).toMatch(/<\/w:tbl><w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"\/><w:rPr><w:sz w:val="2"\/>/);
    expect(xml).toMatch(/<\/w:tbl><w:p>.{0,120}<\/w:p><w:sectPr>/);
  });
});

describe('an independent reader', () => {
  it.each(HOSTILE)('finds as typed: %s', async (text) =>
    expect(await rawText(printDocx(paper(p(text))))).toBe(`${text}\n\n`),
  );

  it('finds line breaks as line breaks', async () => {
    const html = await mammoth.convertToHtml({ buffer: Buffer.from(printDocx(paper(p('một\r\nhai\nba\u000bbốn')))) });
    expect(html.value).toBe('<p>một<br />hai<br />ba<br />bốn</p>');
  });

  it('finds a hyphen that never breaks in a document number', async () =>
    expect(await rawText(printDocx(paper(p('1378\u2011CV/Th.U'))))).toBe('1378\u2011CV/Th.U\n\n'));

  it('finds every cell of a table with its text', async () => {
    const rows = [['TT', 'Tên'], ...HOSTILE.map((text, index) => [String(index + 1), text])];
    const html = await mammoth.convertToHtml({ buffer: Buffer.from(printDocx(paper(table(rows)))) });
    expect(occurrences(html.value, '<tr>')).toBe(rows.length);
    expect(occurrences(html.value, '<th>') + occurrences(html.value, '<td>')).toBe(2 * rows.length);
    expect(html.value).toContain('{{tag}} {#each}');
  });

  it('finds 1,200 rows in three tables, each with the header', async () => {
    const rows = [['Đầu'], ...Array.from({ length: 1200 }, (_, index) => [`dòng ${index}`])];
    const html = await mammoth.convertToHtml({ buffer: Buffer.from(printDocx(paper(table(rows)))) });
    expect(occurrences(html.value, '<table>')).toBe(3);
    expect(occurrences(html.value, 'Đầu')).toBe(3);
    expect(occurrences(html.value, 'dòng ')).toBe(1200);
  });
});

it('two tables in a row stay two', () => {
  const xml = documentOf(table([['a']]), table([['b']]));
  expect(xml).toMatch(/<\/w:tbl><w:p>.*<\/w:p><w:tbl>/);
});
