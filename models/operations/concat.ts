import { concat as join } from '@tensorflow/tfjs';
import { type Expression, operation } from '../expression';

/** [a, b]: concatenates the columns of a and b. */
export const concat = operation<[Expression, Expression]>({
  name: 'concat',
  sign: '‖',
  binding: 3,
  needs: 1,
  width: 'joined',
  verb: 'concatenates',
  tex: (a, b) => `[${a},${b}]`,
  plain: (a, b) => `[${a}, ${b}]`,
  say: (a, b) => `the joined ${a} and ${b}`,
  torch: (a, b) => `torch.cat((${a}, ${b}), dim=1)`,
  run: (a, b) => join([a, b], 1),
  terms: (unit, a, b) => (unit < a.length ? a.terms(unit) : b.terms(unit - a.length)),
  kernel: {
    forward(batch, out, ...parts) {
      let column = 0;
      const { values: outValues } = out;
      for (const { values, offset, width, stride } of parts) {
        for (let row = 0; row < batch; row++) {
          const to = out.offset + row * out.stride + column;
          for (let i = 0; i < width; i++) {
            outValues[to + i] = values[offset + row * stride + i] as number;
          }
        }
        column += width;
      }
    },
    backward(batch, out, ...parts) {
      let column = 0;
      const { gradients: outGradients } = out;
      for (const { gradients, offset, width, stride, columnsWithoutGradient } of parts) {
        for (let row = 0; row < batch && columnsWithoutGradient < width; row++) {
          const to = out.offset + row * out.stride + column;
          const from = offset + row * stride;
          for (let i = 0; i < width; i++) {
            gradients[from + i] =
              (gradients[from + i] as number) + (outGradients[to + i] as number);
          }
        }
        column += width;
      }
    },
    columnsWithoutGradient(...parts) {
      let columns = 0;
      for (const { width, columnsWithoutGradient } of parts) {
        columns += columnsWithoutGradient;
        if (columnsWithoutGradient < width) break;
      }
      return columns;
    },
  },
});
