/**
 * Takes the place of `virtual:simd` where there is no bundler, in Playwright's tests: see
 * tsconfig.json. Programs then run by plain loops.
 */
export const simd = '';
