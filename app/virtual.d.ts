declare module 'virtual:equations' {
  /** The formulas as HTML, by their TeX; made by `scripts/vite/equations.ts`. */
  export const equations: Readonly<Record<string, string>>;
}
declare module 'virtual:equations.css' {}
declare module 'virtual:layouts' {
  /** Where the parts of each definition's picture stand; made by `scripts/vite/layouts.ts`. */
  export const layouts: Readonly<Record<string, import('../components/diagram/positions').Layout>>;
}
