// A paper's tree → the bytes of a .docx: synchronous, without any service, the same bytes for the same tree, so that it
// runs in Apps Script and a version of a paper can be recognised by its content.

import { zipSync } from 'fflate';
import type { Paper, Section } from '../domain/document.ts';
import { BODY_SIZE, blocksXml, hairline, twips } from './docx-body.ts';
import { utf8, xmlText } from './xml-text.ts';

const A4 = { short: 210, long: 297 };

/** Page number 10 mm from the upper edge (domain.md §4). */
const HEADER_MM = 10;

/** Without an offset it is read as local time, which is what a zip stores: the same bytes in every time zone. */
const FIXED_TIME = '1980-01-01T00:00:00';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES = `xmlns:w="${MAIN}" xmlns:r="${RELATIONS}"`;

const pageSize = (section: Section): { readonly width: number; readonly height: number } =>
  section.orientation === 'portrait' ? { width: A4.short, height: A4.long } : { width: A4.long, height: A4.short };

const sectionProperties = (paper: Paper, section: Section, first: boolean): string => {
  const { width, height } = pageSize(section);
  const { top, right, bottom, left } = paper.margins;
  const landscape = section.orientation === 'landscape' ? ' w:orient="landscape"' : '';
  return [
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>',
    '<w:type w:val="nextPage"/>',
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${landscape}/>`,
    `<w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}"`,
    ` w:header="${twips(HEADER_MM)}" w:footer="${twips(HEADER_MM)}" w:gutter="0"/>`,
    // The first page of the paper carries no number; the numbers run on through the annexes.
    first ? '<w:titlePg/>' : '',
    '</w:sectPr>',
  ].join('');
};

const sectionXml = (paper: Paper, index: number): string => {
  const section = paper.sections[index];
  if (section === undefined) return '';
  const blocks = blocksXml(section.blocks, pageSize(section).width - paper.margins.left - paper.margins.right);
  const properties = sectionProperties(paper, section, index === 0);
  if (index < paper.sections.length - 1) return blocks + hairline(properties);
  // A body may not end with a table.
  return blocks + (section.blocks[section.blocks.length - 1]?.kind === 'paragraph' ? '' : hairline()) + properties;
};

const documentXml = (paper: Paper): string =>
  `<w:document ${NAMESPACES}><w:body>${paper.sections.map((_, index) => sectionXml(paper, index)).join('')}</w:body></w:document>`;

const stylesXml = (paper: Paper): string => {
  const font = xmlText(paper.font);
  const half = BODY_SIZE * 2;
  return [
    `<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>`,
    `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/>`,
    `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    '<w:pPr><w:widowControl/></w:pPr></w:style></w:styles>',
  ].join('');
};

const HEADER_XML = `<w:hdr ${NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>`;

// Without it Word opens the file in the layout of Word 2007.
const SETTINGS_XML = `<w:settings ${NAMESPACES}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const coreXml = (paper: Paper): string =>
  `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(paper.title)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`;

const appXml = (program: string): string =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${xmlText(program)}</Application></Properties>`;

const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const APP_TYPE = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';

/** Part name → content type; the order is the order in the package. */
const PARTS: readonly (readonly [string, string])[] = [
  ['word/document.xml', `${WORD_TYPE}.document.main+xml`],
  ['word/styles.xml', `${WORD_TYPE}.styles+xml`],
  ['word/settings.xml', `${WORD_TYPE}.settings+xml`],
  ['word/header1.xml', `${WORD_TYPE}.header+xml`],
  ['docProps/core.xml', CORE_TYPE],
];

/** Only in a paper that says what program made it. */
const APP_PART: (typeof PARTS)[number] = ['docProps/app.xml', APP_TYPE];

const contentTypes = (parts: typeof PARTS): string =>
  [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`),
    '</Types>',
  ].join('');

const relationsXml = (targets: readonly (readonly [string, string])[]): string => {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
};

const PACKAGE_RELATIONS: readonly (readonly [string, string])[] = [
  [`${RELATIONS}/officeDocument`, 'word/document.xml'],
  [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
];

const APP_RELATION = [`${RELATIONS}/extended-properties`, 'docProps/app.xml'] as const;

const DOCUMENT_RELATIONS = relationsXml([
  [`${RELATIONS}/styles`, 'styles.xml'],
  [`${RELATIONS}/settings`, 'settings.xml'],
  [`${RELATIONS}/header`, 'header1.xml'],
]);

/**
 * Bytes of the .docx. Table rows stay whole unless `maySplit`; very long tables are split into several. `program`: what
 * made it, among the file's properties; '' = not said.
 */
export const printDocx = (paper: Paper, program = ''): Uint8Array => {
  const told = program !== '';
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(told ? [...PARTS, APP_PART] : PARTS),
    '_rels/.rels': relationsXml(told ? [...PACKAGE_RELATIONS, APP_RELATION] : PACKAGE_RELATIONS),
    'word/document.xml': documentXml(paper),
    'word/_rels/document.xml.rels': DOCUMENT_RELATIONS,
    'word/styles.xml': stylesXml(paper),
    'word/settings.xml': SETTINGS_XML,
    'word/header1.xml': HEADER_XML,
    'docProps/core.xml': coreXml(paper),
    ...(told ? { 'docProps/app.xml': appXml(program) } : {}),
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, utf8(DECLARATION + xml)] as const);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: FIXED_TIME });
};
