/** A symbol's TeX as plain characters, for pictures and sentences: `h̃`, and its index `t−1`. */
export function plainSymbol(tex: string): { readonly base: string; readonly index: string } {
  const [, accent, base = '', index = ''] = /^(\\tilde )?(\w)_\{?([^}]*)\}?$/.exec(tex) ?? [];
  return { base: accent ? `${base}\u0303` : base, index: index.replace('-', '−') };
}
