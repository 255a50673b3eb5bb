// Every sentence that src/messages can say, as the texts that are always in it: read from the sources, so that a quotation
// in the guide is held against what is really said. A hole (null) is where a name, a number or an instant comes in.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';

const MESSAGES = 'src/messages';

/** A text, or a hole. */
type Part = string | null;
export type Message = readonly Part[];

type Node = { readonly type: string; readonly [key: string]: unknown };
type Constants = ReadonlyMap<string, Node>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

const walk = (node: Node, visit: (node: Node) => void): void => {
  visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
};

const joined = (one: Message, other: Message): Message => {
  const [last, first] = [one.at(-1), other[0]];
  return typeof last === 'string' && typeof first === 'string'
    ? [...one.slice(0, -1), last + first, ...other.slice(1)]
    : [...one, ...other];
};

const MOST = 200;
const HOLE: readonly Message[] = [[null]];

/** All of one after all of another; too many become a hole. */
const product = (some: readonly Message[], more: readonly Message[]): readonly Message[] => {
  const right = some.length * more.length > MOST ? HOLE : more;
  return some.flatMap((one) => right.map((other) => joined(one, other)));
};

const nameOf = (node: unknown): string => (isNode(node) && node.type === 'Identifier' ? String(node.name) : '');

/** Values of a constant record: of the named member, or of any. */
const membersOf = (record: Node | undefined, node: Node): Node[] => {
  if (record?.type !== 'ObjectExpression') return [];
  const wanted = node.computed === true ? null : nameOf(node.property);
  return (record.properties as Node[]).flatMap(({ key, value }) =>
    isNode(value) && (wanted === null || nameOf(key) === wanted) ? [value] : [],
  );
};

const template = (node: Node, constants: Constants): readonly Message[] => {
  const texts = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
  const holes = (node.expressions as Node[]).map((hole) => messagesOf(hole, constants));
  return texts.reduce<readonly Message[]>(
    (some, text, index) => product(product(some, [[text]]), holes[index] ?? [[]]),
    [[]],
  );
};

type Reader = (node: Node, constants: Constants) => readonly Message[];

const READERS: Readonly<Record<string, Reader>> = {
  Literal: ({ value }) => (typeof value === 'string' ? [[value]] : HOLE),
  TemplateLiteral: template,
  ConditionalExpression: ({ consequent, alternate }, constants) => [
    ...messagesOf(consequent as Node, constants),
    ...messagesOf(alternate as Node, constants),
  ],
  Identifier: (node, constants) => {
    const constant = constants.get(nameOf(node));
    return constant === undefined ? HOLE : messagesOf(constant, constants);
  },
  MemberExpression: (node, constants) => {
    const members = membersOf(constants.get(nameOf(node.object)), node);
    return members.length === 0 ? HOLE : members.flatMap((member) => messagesOf(member, constants));
  },
};

const messagesOf: Reader = (node, constants) => READERS[node.type]?.(node, constants) ?? HOLE;

/** Constants of a module that hold texts: strings, templates, records of them. Those inside functions are holes. */
const constantsOf = ({ body }: Node): Constants => {
  const statements = (body as Node[]).map((statement) => (statement.declaration ?? statement) as Node);
  const constants = statements.flatMap(({ declarations }) => (declarations ?? []) as Node[]);
  return new Map(constants.flatMap(({ id, init }) => (isNode(init) ? [[nameOf(id), init] as const] : [])));
};

/** Every message of one module, and every text inside one. */
export const messagesIn = (source: string): readonly Message[] => {
  const { code } = transformSync(source, { loader: 'ts', charset: 'utf8', target: 'esnext' });
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as Node;
  const constants = constantsOf(program);
  const found: Message[] = [];
  walk(program, (node) => {
    if (node.type === 'Literal' || node.type === 'TemplateLiteral') found.push(...messagesOf(node, constants));
  });
  return found;
};

export const allMessages = (): readonly Message[] =>
  readdirSync(MESSAGES)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => messagesIn(readFileSync(join(MESSAGES, name), 'utf8')));

const WILD = '…';
/** Letters that a quotation must fix: fewer would be found anywhere. */
const LEAST_LETTERS = 6;

const lettersOf = (text: string): number => text.replace(/[^\p{L}]/gu, '').length;

/** Whether the pieces stand in the message's texts, one after the other. */
const stands = (pieces: readonly string[], message: Message): boolean => {
  const text = message.map((part) => part ?? '\u0000').join('');
  let from = 0;
  return pieces.every((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0;
  });
};

/** Is it said? `…` in the quotation stands for what comes in, or for what is left out. */
export const isSaid = (quotation: string, messages: readonly Message[]): boolean => {
  const pieces = quotation.split(WILD).flatMap((piece) => (piece.trim() === '' ? [] : [piece.trim()]));
  return lettersOf(pieces.join('')) >= LEAST_LETTERS && messages.some((message) => stands(pieces, message));
};

/** A quotation with examples filled in: the message fits it from end to end, and is at least a quarter of it. */
const isFilledIn = (quotation: string, messages: readonly Message[]): boolean =>
  messages.some((message) => {
    const fixed = message.map((part) => part ?? '');
    if (fixed.reduce((sum, part) => sum + lettersOf(part), 0) * 4 < lettersOf(quotation)) return false;
    const pattern = message.map((part) => (part === null ? '.*?' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
    return new RegExp(`^${pattern.join('')}$`, 'su').test(quotation);
  });

/** What a screen shows may be a title and a text: then each is said. */
export const isShown = (quotation: string, messages: readonly Message[]): boolean => {
  if (isSaid(quotation, messages) || isFilledIn(quotation, messages)) return true;
  const [, title, text] = /^(.+?)\.\s+(.+)$/su.exec(quotation) ?? [];
  return title !== undefined && text !== undefined && isSaid(title, messages) && isShown(text, messages);
};
