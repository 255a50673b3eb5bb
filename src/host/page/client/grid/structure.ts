// Mutations of Univer's that change a sheet's shape, looks or rules. A person may do none of them here: they would change
// this screen only. Sizes, scrolling and what is calculated are left alone.

const STRUCTURE =
  /^sheet\.mutation\.(?:(?:insert|remove|move|delete|copy|reorder|add|register|unregister)-|set-(?:worksheet-(?:name|order|hidden|protection|range-theme|default-style|column-count|row-count|right-to-left)|(?:row|col)-(?:data|hidden|visible)|range-(?:protection|theme)|conditional-rule|tab-color|frozen|workbook-name)|set\.numfmt|remove\.numfmt)|^data-validation\.mutation\.(?:add|remove|update)/;

export const changesStructure = (mutation: string): boolean => STRUCTURE.test(mutation);
