declare module 'virtual:equations' {
  /** The formulas as HTML, by cell name and symbol name; made by `scripts/vite/equations.ts`. */
  export const equations: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
declare module 'virtual:equations.css' {}
