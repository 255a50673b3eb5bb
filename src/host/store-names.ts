// Names of sheets in the file. Excel allows 31 characters, none of []:*?/\ and no apostrophe at either end; Google allows
// more. The full name stands in the state; here is the name the file carries, unique without regard to case.

const MAX_NAME = 31;

const cleaned = (name: string): string => {
  const plain = name
    .replace(/[[\]:*?/\\]/g, '-')
    .replace(/^'+|'+$/g, '')
    .slice(0, MAX_NAME)
    .replace(/'+$/, '');
  return plain === '' || plain.toLowerCase() === 'history' ? `${plain}_` : plain;
};

const numbered = (name: string, taken: ReadonlySet<string>): string => {
  for (let number = 2; ; number += 1) {
    const end = `~${number}`;
    const candidate = name.slice(0, MAX_NAME - end.length) + end;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
};

/** Names for the file, in the order of the sheets; `reserved` ones are not given away. */
export const fileNames = (names: readonly string[], reserved: readonly string[]): string[] => {
  const taken = new Set(reserved.map((name) => name.toLowerCase()));
  return names.map((name) => {
    const plain = cleaned(name);
    const free = taken.has(plain.toLowerCase()) ? numbered(plain, taken) : plain;
    taken.add(free.toLowerCase());
    return free;
  });
};
