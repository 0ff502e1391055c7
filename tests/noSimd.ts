/**
 * Takes the place of `virtual:simd` and `virtual:fusedSimd` where there is no bundler, in Playwright's
 * tests: see tsconfig.json. Programs then run by plain loops.
 */
export const simd = '';
