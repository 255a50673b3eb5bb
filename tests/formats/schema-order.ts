// The order in which the schema of Word wants elements, and what stands otherwise in a text.

// Order of children in wml.xsd (ECMA-376, transitional), as far as we use them.
export const ORDER: Readonly<Record<string, readonly string[]>> = {
  pPr: ['keepNext', 'pBdr', 'spacing', 'ind', 'jc', 'rPr', 'sectPr'],
  rPr: ['b', 'i', 'sz', 'szCs', 'u', 'bdr', 'shd'],
  tblPr: ['tblW', 'tblInd', 'tblBorders', 'tblLayout', 'tblCellMar'],
  tcPr: ['tcW', 'gridSpan', 'shd', 'vAlign'],
  tblCellMar: ['top', 'left', 'bottom', 'right'],
  tblBorders: ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'],
  tbl: ['tblPr', 'tblGrid', 'tr'],
  tc: ['tcPr', 'p'],
  tr: ['trPr', 'tc'],
  p: ['pPr', 'r'],
  r: ['rPr', 't', 'br', 'tab', 'noBreakHyphen'],
};

/** Names of the children of every element `name` in the text, nested ones left out. */
export const childrenOf = (text: string, name: string): string[][] => {
  const found: string[][] = [];
  const open: { name: string; children: string[] }[] = [];
  for (const [, close, tag = '', self] of text.matchAll(/<(\/?)w:(\w+)[^>]*?(\/?)>/g)) {
    if (close === '/') {
      const done = open.pop();
      if (done?.name === name) found.push(done.children);
      continue;
    }
    open[open.length - 1]?.children.push(tag);
    if (self !== '/') open.push({ name: tag, children: [] });
  }
  return found;
};

/** Children of an element `name` that the schema does not have there, or not in this order. */
export const misplaced = (text: string, name: string): string[] =>
  childrenOf(text, name).flatMap((children) => {
    const places = children.map((child) => (ORDER[name] ?? []).indexOf(child));
    const sorted = name === 'r' || places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0));
    return places.includes(-1) || !sorted ? [children.join(' ')] : [];
  });
