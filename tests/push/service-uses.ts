// Which of Google's services a built script uses, read from its syntax tree: the names of the globals come from
// Google's type declarations, so a service nobody has thought of is seen too.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';

type Node = { readonly type: string; readonly name?: string; readonly [member: string]: unknown };

const TYPES = 'node_modules/@types/google-apps-script';

/** SpreadsheetApp, UrlFetchApp, Drive …: every global that Google declares. */
export const googleGlobals = (): ReadonlySet<string> => {
  const files = readdirSync(TYPES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.d.ts'));
  const texts = files.map((file) => readFileSync(join(TYPES, file), 'utf8'));
  const names = texts.flatMap((text) =>
    [...text.matchAll(/^declare (?:var|const|let) (\w+)\s*:/gm)].map(([, name = '']) => name),
  );
  return new Set([...names, 'console']);
};

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

const nameOf = (member: Node): string => {
  const { property, computed } = member as unknown as { property: Node; computed: boolean };
  return computed ? '[computed]' : (property.name ?? '[computed]');
};

/** `typeof X` and `X === undefined` only ask whether it is there; a bare name elsewhere is told as "X". */
const visit = (node: Node, globals: ReadonlySet<string>, used: Set<string>): void => {
  if (node.type === 'MemberExpression') {
    const object = node.object as Node;
    used.add(`.${nameOf(node)}`);
    if (object.type === 'Identifier' && globals.has(object.name ?? '')) {
      used.add(`${object.name}.${nameOf(node)}`);
      return;
    }
  }
  for (const child of childrenOf(node)) visit(child, globals, used);
};

/** "SpreadsheetApp.getActiveSpreadsheet" for members of Google's globals, ".showSidebar" for members of any value. */
export const serviceUses = (code: string): ReadonlySet<string> => {
  const used = new Set<string>();
  visit(parse(code, { ecmaVersion: 2020, sourceType: 'script' }) as unknown as Node, googleGlobals(), used);
  return used;
};
