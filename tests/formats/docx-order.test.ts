// The order of elements in the printed file against the sequences of the schema (wml.xsd, ECMA-376 part 1): Word refuses a
// file that has it otherwise, other readers forgive it.

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { printDocx } from '../../src/formats/docx.ts';
import { report } from '../../src/papers/report.ts';
import { CAMPAIGN, CLOSE, consolidated, liveSources } from '../papers/report-fixture.ts';

const order = (names: string): readonly string[] => names.split(' ').map((name) => `w:${name}`);

/** CT_*: children in the order of their xsd:sequence. */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  'w:document': order('background body'),
  'w:rPr': order(
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  ),
  'w:pPr': order(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  ),
  'w:tbl': order('tblPr tblGrid tr'),
  'w:tblPr': order(
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  ),
  'w:tblBorders': order('top left start bottom right end insideH insideV'),
  'w:tblCellMar': order('top left start bottom right end'),
  'w:tr': order('tblPrEx trPr tc'),
  'w:tc': order('tcPr p'),
  'w:tcPr': order(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  ),
  'w:pBdr': order('top left bottom right between bar'),
  'w:sectPr': order(
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  ),
  'w:styles': order('docDefaults latentStyles style'),
  'w:style': order(
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal pPr rPr tblPr trPr tcPr tblStylePr',
  ),
};

/** Properties come before what they are of. */
const FIRST: Readonly<Record<string, string>> = { 'w:p': 'w:pPr', 'w:r': 'w:rPr' };

type Offence = { readonly parent: string; readonly child: string; readonly after: string };

type Open = { readonly name: string; readonly children: string[] };

const offenceOf = ({ name, children }: Open, child: string): Offence | null => {
  const after = children[children.length - 1] ?? '';
  const sequence = SEQUENCES[name];
  const place = sequence?.indexOf(child) ?? 0;
  const wrong =
    (sequence !== undefined && (place < 0 || place < sequence.indexOf(after))) ||
    (FIRST[name] === child && children.length > 0);
  return wrong ? { parent: name, child, after } : null;
};

const offences = (xml: string): Offence[] => {
  const open: Open[] = [];
  const found: Offence[] = [];
  for (const [, end, name = '', closed] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (end === '/') {
      expect(open.pop()?.name).toBe(name);
      continue;
    }
    const parent = open[open.length - 1];
    const offence = parent === undefined ? null : offenceOf(parent, name);
    if (offence !== null) found.push(offence);
    parent?.children.push(name);
    if (closed !== '/') open.push({ name, children: [] });
  }
  expect(open).toEqual([]);
  return found;
};

const files = unzipSync(printDocx(report(CAMPAIGN, consolidated(CAMPAIGN, liveSources(CAMPAIGN)), { asOf: CLOSE })));

describe('the whole report', () => {
  it.each(['word/document.xml', 'word/styles.xml', 'word/header1.xml'])('%s has its elements in order', (name) =>
    expect(offences(strFromU8(files[name] ?? new Uint8Array()).replace(/^<\?xml.*?\?>\n/, ''))).toEqual([]),
  );
});

it('the check itself sees what is out of order', () =>
  expect(offences('<w:p><w:r><w:t>a</w:t></w:r><w:pPr><w:jc w:val="left"/><w:ind/></w:pPr></w:p>')).toEqual([
    { parent: 'w:p', child: 'w:pPr', after: 'w:r' },
    { parent: 'w:pPr', child: 'w:ind', after: 'w:jc' },
  ]));
