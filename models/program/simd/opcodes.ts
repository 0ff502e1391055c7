/** The operations that the SIMD body knows, by the names they have in `operations/`. */
export const concat = 0;
export const linear = 1;
export const sigmoid = 2;
export const tanh = 3;
export const relu = 4;
export const oneMinus = 5;
export const plus = 6;
export const times = 7;
