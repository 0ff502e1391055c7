/** The reference README's interface: `CustomRNN`, `CustomGRU`, `CustomLSTM`. */
import type { Tensor2D } from '@tensorflow/tfjs';
import { gru } from './cells/gru';
import { lstm } from './cells/lstm';
import { rnn } from './cells/rnn';
import { CellModel, type ModelOptions, zerosState } from './model';

/** The vanilla RNN: layers `in2hidden`, `in2output`. */
export class CustomRNN extends CellModel<'h' | 'y', 'h'> {
  constructor(options: ModelOptions) {
    super(rnn, options);
  }

  /**
   * One time step. The caller owns the arguments and disposes of the results. @param x [batch,
   * input] @param hidden [batch, hidden], from `initHidden` or the previous step
   * @returns [output [batch, output], hidden [batch, hidden]]
   * @throws naming a tensor with a wrong shape or a number that is not finite
   */
  forward(x: Tensor2D, hidden: Tensor2D): [Tensor2D, Tensor2D] {
    return this.forwardStep(x, { h: hidden }, ['y', 'h']) as [Tensor2D, Tensor2D];
  }
}

/** The gated recurrent unit: layers `in2update`, `in2reset`, `in2hidden`, `in2out`. */
export class CustomGRU extends CellModel<'r' | 'z' | 'candidate' | 'h' | 'y', 'h'> {
  constructor(options: ModelOptions) {
    super(gru, options);
  }

  /** One time step, like `CustomRNN.forward`. */
  forward(x: Tensor2D, hidden: Tensor2D): [Tensor2D, Tensor2D] {
    return this.forwardStep(x, { h: hidden }, ['y', 'h']) as [Tensor2D, Tensor2D];
  }
}

/** The LSTM: layers `in2cell`, `in2in`, `in2frg`, `in2out`, `out_layer`. */
export class CustomLSTM extends CellModel<
  'f' | 'i' | 'candidate' | 'c' | 'o' | 'h' | 'y',
  'h' | 'c'
> {
  constructor(options: ModelOptions) {
    super(lstm, options);
  }

  /** The initial cell state [batch, hidden]: zeros, since the reference does not define it. */
  initCell(batch = 1): Tensor2D {
    return zerosState(batch, this.sizes.hiddenSize);
  }

  /**
   * One time step. The caller owns the arguments and disposes of the results.
   * @param x [batch, input]
   * @param hidden [batch, hidden]
   * @param cell [batch, hidden], from `initCell` or the previous step
   * @returns [output [batch, output], hidden [batch, hidden], cell [batch, hidden]]
   * @throws naming a tensor with a wrong shape or a number that is not finite
   */
  forward(x: Tensor2D, hidden: Tensor2D, cell: Tensor2D): [Tensor2D, Tensor2D, Tensor2D] {
    const states = { h: hidden, c: cell };
    return this.forwardStep(x, states, ['y', 'h', 'c']) as [Tensor2D, Tensor2D, Tensor2D];
  }
}
