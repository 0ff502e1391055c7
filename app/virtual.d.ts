declare module 'virtual:equations' {
  /** The formulas as HTML, by their TeX; made by `scripts/vite/equations.ts`. */
  export const equations: Readonly<Record<string, string>>;
}
declare module 'virtual:equations.css' {}
