/**
 * One update by Adam (Kingma & Ba 2015, algorithm 1), over `bytes` bytes of numbers.
 * @param means the first moments, `squares` the second ones
 * @param firstShare 1 − β₁ᵗ, and `secondShare` 1 − β₂ᵗ
 */
export function adam(
  bytes: usize,
  values: usize,
  means: usize,
  squares: usize,
  gradients: usize,
  rate: f32,
  beta1: f32,
  beta2: f32,
  firstShare: f32,
  secondShare: f32,
  epsilon: f32,
): void {
  const other1: f32 = 1 - beta1;
  const other2: f32 = 1 - beta2;
  // The arrays are padded to whole vectors.
  for (let at: usize = 0; at < bytes; at += 16) {
    const gradient = v128.load(gradients + at);
    const mean = f32x4.add(
      f32x4.mul(f32x4.splat(beta1), v128.load(means + at)),
      f32x4.mul(f32x4.splat(other1), gradient),
    );
    const square = f32x4.add(
      f32x4.mul(f32x4.splat(beta2), v128.load(squares + at)),
      f32x4.mul(f32x4.mul(f32x4.splat(other2), gradient), gradient),
    );
    v128.store(means + at, mean);
    v128.store(squares + at, square);
    const root = f32x4.sqrt(f32x4.div(square, f32x4.splat(secondShare)));
    const step = f32x4.div(
      f32x4.div(mean, f32x4.splat(firstShare)),
      f32x4.add(root, f32x4.splat(epsilon)),
    );
    v128.store(values + at, f32x4.sub(v128.load(values + at), f32x4.mul(f32x4.splat(rate), step)));
  }
}
