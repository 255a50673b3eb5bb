// Google finds entry points as top-level functions; the bundle is one closure. These lines connect the two, written
// from the bundle's own export list, so that no name is typed twice.

/** Names of the bundle's exports → one top-level function each, passing its arguments on. */
export const globalStubs = (globalName, names) =>
  names.map((name) => `function ${name}(...args) { return ${globalName}.${name}(...args); }`).join('\n');
