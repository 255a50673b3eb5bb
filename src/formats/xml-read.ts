// The XML of a foreign file, read by events in one pass. It refuses declarations of document types, which bring entities of
// their own, and whatever is not well-formed. Prefixes of names are left away: writers differ in them.

import { damaged, fileFault } from './file-fault.ts';

export type Attributes = (name: string) => string | undefined;

export type XmlEvents = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

const ENTITY = /&(?:(#?\w{1,9});)?/g;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** `#65` or `#x41`; NaN for anything else. */
const codeOf = (entity: string): number =>
  /^#(\d+|x[0-9a-fA-F]+)$/.test(entity) ? Number(entity.replace(/^#(?=x)/, '0').replace('#', '')) : Number.NaN;

const characterOf = (entity: string, part: string): string => {
  const code = codeOf(entity);
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) throw damaged(part);
  return String.fromCodePoint(code);
};

const decoded = (text: string, part: string): string =>
  text.includes('&')
    ? text.replace(ENTITY, (_all, entity = '') => NAMED.get(entity) ?? characterOf(entity, part))
    : text;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** With a bound on attributes, because the engine keeps a place for each. */
const TAG = /<(\/?)([^\s<>/="'&]+)((?:\s+[^\s<>/="'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,99})\s*(\/?)>/y;
const ATTRIBUTE = /([^\s<>/="'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

const attributesOf = (source: string, part: string): Attributes => {
  const found = new Map<string, string>();
  for (const [, name = '', double, single = ''] of source.matchAll(ATTRIBUTE))
    if (!name.startsWith('xmlns')) found.set(local(name), decoded(double ?? single, part));
  return (name) => found.get(name);
};

/** Comments, instructions and literal text: how they begin and end, and whether what is between is content. */
const SECTIONS = [
  ['<!--', '-->', false],
  ['<![CDATA[', ']]>', true],
  ['<?', '?>', false],
] as const;

type Walk = { readonly xml: string; readonly part: string; readonly events: XmlEvents; readonly stack: string[] };

/** Where the section at `at` ends; null when none begins there. */
const section = ({ xml, part, events }: Walk, at: number): number | null => {
  const found = SECTIONS.find(([start]) => xml.startsWith(start, at));
  if (found === undefined) return null;
  const [start, end, isText] = found;
  const to = xml.indexOf(end, at + start.length);
  if (to === -1) throw damaged(part);
  if (isText) events.text?.(xml.slice(at + start.length, to));
  return to + end.length;
};

const tag = ({ xml, part, events, stack }: Walk, at: number): number => {
  if (xml.startsWith('<!', at)) throw fileFault({ code: 'unsafe-xml', part });
  TAG.lastIndex = at;
  const match = TAG.exec(xml);
  if (match === null) throw damaged(part);
  const [all, closing, name = '', attributes = '', empty] = match;
  if (closing === '') {
    stack.push(name);
    events.open(local(name), attributesOf(attributes, part));
  }
  if (closing !== '' || empty !== '') {
    if (stack.pop() !== name) throw damaged(part);
    events.close?.(local(name));
  }
  return at + all.length;
};

/** Reads one part; throws a file fault where it is unsafe or damaged. */
export const readXml = (xml: string, part: string, events: XmlEvents): void => {
  const walk: Walk = { xml, part, events, stack: [] };
  let seen = false;
  let at = 0;
  for (let next = xml.indexOf('<'); next !== -1; next = xml.indexOf('<', at)) {
    if (next > at && walk.stack.length > 0) events.text?.(decoded(xml.slice(at, next), part));
    const after = section(walk, next);
    at = after ?? tag(walk, next);
    seen ||= after === null;
  }
  if (!seen || walk.stack.length > 0) throw damaged(part);
};
