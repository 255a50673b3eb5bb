// The lock on the name of a protected tab. Univer draws the tabs and keeps no class of ours, so that a rule names their ids.

import type { SheetView } from '../../protocol.ts';

const LOCK =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 12'%3E%3Cpath d='M6 .8a2.7 2.7 0 0 0-2.7 2.7V5H2.2v6.2h7.6V5H8.7V3.5A2.7 2.7 0 0 0 6 .8Zm-1.5 2.7a1.5 1.5 0 0 1 3 0V5h-3Z'/%3E%3C/svg%3E";

const LOOK = `content: ''; display: inline-block; width: 11px; height: 12px; margin-right: 5px; vertical-align: -1px;
  background: currentColor; mask: url("${LOCK}") center / contain no-repeat;`;

const nameOf = ({ id }: SheetView): string => `[data-u-comp='slide-tab-item'][data-id='${id}'] span::before`;

/** The rule for the locks of these tabs; '' where none is protected. */
export const lockRule = (sheets: readonly SheetView[]): string => {
  const locked = sheets.filter(({ locked: shown }) => shown);
  return locked.length === 0 ? '' : `${locked.map(nameOf).join(',\n')} { ${LOOK} }`;
};

/** Draws the locks of the sheets last given to it. */
export const makeLocks = (): ((sheets: readonly SheetView[]) => void) => {
  const style = document.head.appendChild(document.createElement('style'));
  return (sheets) => {
    const rule = lockRule(sheets);
    if (style.textContent !== rule) style.textContent = rule;
  };
};
