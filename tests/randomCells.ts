/** Random cells, seeded: every structure that the cell language permits. */
import fc from 'fast-check';
import { type Cell, define, type Equation } from '../models/cell';
import { type CellSymbol, type Expression, previous, type Width } from '../models/expression';
import { concat, linear, oneMinus, plus, relu, sigmoid, tanh, times } from '../models/operations';
import type { Sizes } from '../models/read/parameters';
import { plainExpression } from '../models/read/plain';

/** An expression before its available symbols are known; numbers are taken modulo. */
type Sketch =
  | { readonly kind: 'read'; readonly pick: number }
  | { readonly kind: 'vector' }
  | { readonly kind: 'one'; readonly op: number; readonly a: Sketch }
  | { readonly kind: 'two'; readonly op: number; readonly a: Sketch; readonly b: Sketch }
  | { readonly kind: 'same'; readonly op: number; readonly a: Sketch }
  | {
      readonly kind: 'layer';
      readonly states: boolean;
      readonly parts: readonly { readonly width: number; readonly sketch: Sketch }[];
    };

const number = fc.nat({ max: 5 });

const sketch: fc.Arbitrary<Sketch> = fc.letrec<{ sketch: Sketch }>((tie) => ({
  sketch: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.record({ kind: fc.constant('read' as const), pick: number }),
    fc.record({ kind: fc.constant('vector' as const) }),
    fc.record({ kind: fc.constant('one' as const), op: number, a: tie('sketch') }),
    fc.record({
      kind: fc.constant('two' as const),
      op: number,
      a: tie('sketch'),
      b: tie('sketch'),
    }),
    fc.record({ kind: fc.constant('same' as const), op: number, a: tie('sketch') }),
    fc.record({
      kind: fc.constant('layer' as const),
      states: fc.boolean(),
      parts: fc.array(fc.record({ width: number, sketch: tie('sketch') }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  ),
})).sketch;

const widths = ['hidden', 'input', 'output'] as const;
const ones = [sigmoid, tanh, relu, oneMinus] as const;
const twos = [plus, times] as const;

const at = <T>(all: readonly [T, ...T[]], index: number): T => all[index % all.length] ?? all[0];

function symbolOf(name: string, width: Width): CellSymbol {
  return {
    kind: 'symbol',
    name,
    tex: `${name[0]}_t`,
    title: name,
    sentence: '',
    role: name === 'x' ? 'input' : 'candidate',
    width,
    hue: 'h',
  };
}

const x = symbolOf('x', 'input');

interface CellSketch {
  readonly states: readonly { readonly width: number; readonly kaiming: boolean }[];
  readonly others: readonly number[];
  readonly equations: readonly Sketch[];
}

function build({ states, others, equations }: CellSketch): Cell {
  const carried = states.map(({ width, kaiming }, index) => ({
    ...symbolOf(`${'hcs'[index]}`, at(widths, width)),
    role: 'state' as const,
    initial: kaiming ? ('kaiming' as const) : ('zeros' as const),
  }));
  const readable: CellSymbol[] = [x, ...carried.map(previous)];
  let layers = 0;
  // `settled`: whether the rule of widths gives a layer here the desired width.
  const write = (sketch: Sketch, width: Width, own: Width, settled = true): Expression => {
    switch (sketch.kind) {
      case 'read': {
        const [first, ...rest] = readable.filter((symbol) => symbol.width === width);
        return first ? at([first, ...rest], sketch.pick) : layer([x], width);
      }
      case 'vector': {
        const name = `vector${layers++}`;
        return { kind: 'parameter', name, tex: 'w_{v}', part: 'vector' };
      }
      case 'one':
        return at(ones, sketch.op)(write(sketch.a, width, own, settled));
      case 'two':
        return at(twos, sketch.op)(
          write(sketch.a, width, own, settled),
          write(sketch.b, width, own, settled),
        );
      case 'same': {
        const part = write(sketch.a, width, own, settled);
        return at(twos, sketch.op)(part, part);
      }
      default:
        return layer(
          sketch.parts.map((part) => {
            const wanted = at(widths, part.width);
            return write(part.sketch, wanted, own, wanted === own);
          }),
          settled && !sketch.states ? undefined : width,
        );
    }
  };
  const layer = (parts: readonly Expression[], width: Width | undefined): Expression => {
    const [first, ...rest] = parts;
    const operand = rest.reduce((joined, part) => concat(joined, part), first ?? x);
    return linear(`layer${layers++}`, 'l', operand, width);
  };
  const written: Equation[] = [];
  const add = (symbol: CellSymbol, sketch: Sketch | undefined) => {
    const expression = write(sketch ?? { kind: 'read', pick: 0 }, symbol.width, symbol.width);
    const whole = expression.kind === 'application' ? expression : tanh(expression);
    written.push(define(symbol, symbol.name === 'y' ? 'output' : 'memory', whole));
    readable.push(symbol);
  };
  const made = [
    ...others.map((width, index) => symbolOf(`q${index}`, at(widths, width))),
    ...carried,
    symbolOf('y', 'output'),
  ];
  for (const [index, symbol] of made.entries()) add(symbol, equations[index]);
  const cell: Cell = {
    name: 'random',
    title: 'Random',
    summary: '',
    states: carried,
    equations: written,
    trials: [],
    absent: {},
  };
  // The description of a failing cell.
  const said = written.map(({ symbol, expression }) => {
    const right = plainExpression(expression, ({ name }) => name);
    return `${symbol.name}: ${symbol.width} = ${right}`;
  });
  return Object.assign(cell, { [fc.toStringMethod]: () => said.join('; ') });
}

/** A cell with one to three states, and different sizes. */
export const randomCells: fc.Arbitrary<{
  readonly cell: Cell;
  readonly sizes: Sizes;
  readonly seed: number;
}> = fc.record({
  cell: fc
    .record({
      states: fc.array(fc.record({ width: number, kaiming: fc.boolean() }), {
        minLength: 1,
        maxLength: 3,
      }),
      others: fc.array(number, { maxLength: 2 }),
      equations: fc.array(sketch, { minLength: 6, maxLength: 6 }),
    })
    .map(build),
  sizes: fc
    .shuffledSubarray([1, 2, 3, 4], { minLength: 3, maxLength: 3 })
    .map(([inputSize = 1, hiddenSize = 2, outputSize = 3]) => ({
      inputSize,
      hiddenSize,
      outputSize,
    })),
  seed: fc.nat({ max: 1e6 }),
});
