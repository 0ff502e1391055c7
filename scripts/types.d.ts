declare module 'subset-font' {
  /** Subsets a font to the characters of `text` and to ranges or values of its variable axes, with these features of its layout. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'woff2';
      keepFeatures?: readonly string[];
      variationAxes?: Record<string, number | { min: number; max: number; default: number }>;
    },
  ): Promise<Uint8Array>;
}
