// Which parts of a foreign package are its workbook, its sheets in their order, its texts and looks; and what it must not
// hold: macros, and data that lives in other files.

import type { FileProblem } from '../domain/form-file.ts';
import { damaged, fileFault } from './file-fault.ts';
import { packageKind } from './file-kind.ts';
import type { XmlEvents } from './xml-read.ts';
import type { Zip } from './zip-read.ts';

export type SheetPart = { readonly name: string; readonly hidden: boolean; readonly part: string };

export type WorkbookParts = {
  readonly sheets: readonly SheetPart[];
  readonly texts: readonly string[];
  readonly looks: readonly string[];
  readonly from1904: boolean;
};

/** Reads a part of the package by its events; false when there is none. */
export type ReadPart = (part: string, events: XmlEvents) => boolean;

/** What a relation leads to: its kind is the last word of its type, in both editions of the standard. */
type Relation = { readonly id: string; readonly kind: string; readonly target: string };

const resolved = (from: string, target: string): string => {
  const steps = (target.startsWith('/') ? target : `${from.replace(/[^/]*$/, '')}${target}`).split('/');
  return steps
    .reduce<string[]>((path, step) => {
      if (step === '..') path.pop();
      else if (step !== '.' && step !== '') path.push(step);
      return path;
    }, [])
    .join('/');
};

const relationsOf = (read: ReadPart, part: string): Relation[] => {
  const found: Relation[] = [];
  const beside = part.replace(/([^/]*)$/, '_rels/$1.rels');
  read(beside, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map(attributes);
      found.push({ id, kind: type.replace(/^.*\//, ''), target: resolved(part, target) });
    },
  });
  return found;
};

const EXTERNAL = { code: 'external-links' } as const;
const MACROS = { code: 'macros' } as const;

/** Parts that make a file unfit, by the beginning of their names. */
const UNFIT: readonly (readonly [RegExp, FileProblem])[] = [
  [/(^|\/)vbaproject[^/]*\.bin$/, MACROS],
  [/^xl\/macrosheets\//, MACROS],
  [/^xl\/externallinks\//, EXTERNAL],
  [/^xl\/(connections\.xml$|querytables\/)/, EXTERNAL],
];

const refuseUnfit = ({ names }: Zip, read: ReadPart): void => {
  const unfit = UNFIT.find(([sign]) => names.some((name) => sign.test(name)));
  if (unfit !== undefined) throw fileFault(unfit[1]);
  read('[Content_Types].xml', {
    open: (_name, attributes) => {
      if (attributes('ContentType')?.toLowerCase().includes('macroenabled')) throw fileFault(MACROS);
    },
  });
};

const workbookPart = ({ names }: Zip, read: ReadPart): string => {
  const part = relationsOf(read, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!/\.xml$/i.test(part) || !names.includes(part.toLowerCase()))
    throw fileFault({ code: 'not-xlsx', kind: packageKind(names) });
  return part;
};

type Listed = Omit<SheetPart, 'part'> & { readonly id: string };

type List = { readonly sheets: readonly Listed[]; readonly from1904: boolean; readonly root: string };

const listed = (read: ReadPart, part: string): List => {
  const sheets: Listed[] = [];
  let from1904 = false;
  let root = '';
  read(part, {
    open: (name, attributes) => {
      root ||= name;
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes('date1904') ?? '');
      if (name !== 'sheet') return;
      const hidden = (attributes('state') ?? 'visible') !== 'visible';
      sheets.push({ name: attributes('name') ?? '', hidden, id: attributes('id') ?? '' });
    },
  });
  return { sheets, from1904, root };
};

/** Throws a file fault when the package is no fit workbook. */
export const workbookParts = (zip: Zip, read: ReadPart): WorkbookParts => {
  const workbook = workbookPart(zip, read);
  const { sheets, from1904, root } = listed(read, workbook);
  if (root !== 'workbook') throw fileFault({ code: 'not-xlsx', kind: packageKind(zip.names) });
  refuseUnfit(zip, read);
  const relations = relationsOf(read, workbook);
  const partsOf = (wanted: string): string[] =>
    relations.filter(({ kind }) => kind === wanted).map(({ target }) => target);
  const found = sheets.flatMap(({ name, hidden, id }) => {
    const relation = relations.find((one) => one.id === id);
    if (relation === undefined) throw damaged(workbook);
    return relation.kind === 'worksheet' ? [{ name, hidden, part: relation.target }] : [];
  });
  if (found.length === 0) throw fileFault({ code: 'no-sheets' });
  // One part under many names would be read as often.
  if (new Set(found.map(({ part }) => part)).size < found.length) throw damaged(workbook);
  return { sheets: found, texts: partsOf('sharedStrings'), looks: partsOf('styles'), from1904 };
};
