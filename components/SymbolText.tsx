import type { SymbolLabel } from './views';

/** A symbol in running text, coloured and italic as in formulas. */
export function SymbolText({ label }: { readonly label: SymbolLabel }) {
  return (
    <i data-hue={label.hue} translate="no">
      {label.base}
      {label.index !== 't' && <sub>{label.index}</sub>}
    </i>
  );
}
