/**
 * The kernels of tfjs that run whole sequences: `RunSequence`, whose gradient is
 * `BackpropagateSequence`, and `AdamUpdate`. They run a program's body of instructions on the
 * tensors that tfjs's engine holds.
 */
import {
  engine,
  type GradConfig,
  type KernelConfig,
  type NamedAttrMap,
  type NamedTensorMap,
  registerGradient,
  registerKernel,
  type Tensor,
  type TensorInfo,
} from '@tensorflow/tfjs';
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu/dist/backend_cpu';
import { body } from './bodies';
import type { AdamSettings } from './body';
import type { Program } from './program';
import type { HeldValue, Wanted } from './sequence';

/** What `RunSequence` is given besides tensors. */
export interface RunAttributes {
  readonly program: Program;
  readonly holds: readonly HeldValue[];
}

/** What `BackpropagateSequence` is given besides tensors. */
export interface BackAttributes extends RunAttributes {
  readonly wanted: Wanted;
  /** The quantities of the last step whose derivatives are given, in the order of the tensors. */
  readonly seeds: readonly string[];
}

/**
 * Runs a sequence; differentiable by the parameters.
 * @param inputs xs [steps × batch, input], the initial states [batch, width] in the cell's order,
 * the parameters in the program's order
 * @returns the outputs [steps × batch, output] and all numbers of the run [steps, frame]
 */
export function runSequence(
  inputs: readonly Tensor[],
  attributes: RunAttributes,
): readonly [outputs: Tensor, frames: Tensor] {
  return run('RunSequence', inputs, attributes) as [Tensor, Tensor];
}

/**
 * Backpropagation through time.
 * @param inputs the run's numbers [steps, frame], the derivatives by the outputs (may be empty),
 * the seeds, the parameters
 * @returns the derivatives by xs, by every state at every step, by every parameter; empty where
 * they were not asked for
 */
export function backpropagateSequence(
  inputs: readonly Tensor[],
  attributes: BackAttributes,
): readonly Tensor[] {
  return run('BackpropagateSequence', inputs, attributes);
}

/** One update by Adam. @param inputs values, means, squares and gradients @returns the first three */
export function adamUpdate(inputs: readonly Tensor[], settings: AdamSettings): readonly Tensor[] {
  return run('AdamUpdate', inputs, settings);
}

/** tfjs's types know no lists of tensors and no objects as attributes; its engine takes both. */
function run(kernel: string, inputs: readonly Tensor[], attributes: object): readonly Tensor[] {
  const made = engine().runKernel(
    kernel,
    inputs as unknown as NamedTensorMap,
    attributes as unknown as NamedAttrMap,
  );
  return made as unknown as readonly Tensor[];
}

type KernelArguments = Parameters<KernelConfig['kernelFunc']>[0];

/** The numbers of the input tensors. */
function arraysOf({ inputs, backend }: KernelArguments): Float32Array[] {
  const { data } = backend as MathBackendCPU;
  return Object.values(inputs).map(
    (tensor) => data.get((tensor as TensorInfo).dataId).values as Float32Array,
  );
}

function tensorOf(
  { backend }: KernelArguments,
  values: Float32Array,
  shape: readonly number[],
): TensorInfo {
  return (backend as MathBackendCPU).makeTensorInfo([...shape], 'float32', values);
}

const named = (names: Iterable<string>, arrays: readonly Float32Array[]) =>
  Object.fromEntries(Array.from(names, (name, index) => [name, arrays[index] as Float32Array]));

const runKernel: KernelConfig = {
  kernelName: 'RunSequence',
  backendName: 'cpu',
  kernelFunc(given) {
    const { program, holds } = given.attrs as unknown as RunAttributes;
    const [xs = none, ...others] = arraysOf(given);
    const { states } = program.cell;
    const frames = body().forward(program, {
      xs,
      initial: named(
        states.map(({ name }) => name),
        others,
      ),
      parameters: named(program.parameters.keys(), others.slice(states.length)),
      holds,
    });
    const { steps, values, lease } = frames;
    const run = tensorOf(given, values, [steps, program.frameSize]);
    // The body reuses the memory once the engine has no tensor of it.
    const { data } = given.backend as MathBackendCPU;
    lease.isInUse = () => data.has(run.dataId);
    const { width } = program.outputSlot;
    const rows = steps * program.batch;
    const outputs = new Float32Array(rows * width);
    for (let step = 0; step < steps; step++) {
      const { offset } = program.outputSlot;
      const from = step * program.frameSize + offset;
      const count = program.batch * width;
      outputs.set(values.subarray(from, from + count), step * count);
    }
    return [tensorOf(given, outputs, [rows, width]), run];
  },
};

const runGradient: GradConfig = {
  kernelName: 'RunSequence',
  saveAllInputs: true,
  outputsToSave: [false, true],
  gradFunc(derivatives, saved, attributes) {
    const { program, holds } = attributes as unknown as RunAttributes;
    const [byOutputs] = derivatives as Tensor[];
    const inputs = saved.slice(0, -1);
    const before = 1 + program.cell.states.length;
    const given = [saved.at(-1), byOutputs, ...inputs.slice(before)] as Tensor[];
    const wanted = { parameters: true };
    const made = backpropagateSequence(given, { program, holds, wanted, seeds: [] });
    return Object.fromEntries(
      inputs.map((_, index) => [
        index,
        () => {
          if (index >= before) return made[index] as Tensor;
          throw new Error('RunSequence: differentiable by its parameters only');
        },
      ]),
    );
  },
};

const backpropagateKernel: KernelConfig = {
  kernelName: 'BackpropagateSequence',
  backendName: 'cpu',
  kernelFunc(given) {
    const { program, holds, wanted, seeds } = given.attrs as unknown as BackAttributes;
    const [values = none, byOutputs = none, ...others] = arraysOf(given);
    const { inputs, states, parameters } = body().backward(
      program,
      {
        frames: { steps: values.length / program.frameSize, values },
        parameters: named(program.parameters.keys(), others.slice(seeds.length)),
        seeds: named(seeds, others),
        holds,
        ...(byOutputs.length > 0 && { yGradients: byOutputs }),
      },
      wanted,
    );
    const shapes = Object.values(given.inputs).slice(2 + seeds.length);
    const rows = (count: number, width: number) => [count / width, width];
    return [
      tensorOf(given, inputs, rows(inputs.length, program.slot('x').width)),
      ...program.cell.states.map(({ name }) => {
        const gradients = states[name] ?? none;
        return tensorOf(given, gradients, rows(gradients.length, program.slot(name).width));
      }),
      ...Array.from(program.parameters.keys(), (name, index) => {
        const gradients = parameters[name];
        const { shape } = shapes[index] as TensorInfo;
        return tensorOf(given, gradients ?? none, gradients ? shape : [0]);
      }),
    ];
  },
};

const adamKernel: KernelConfig = {
  kernelName: 'AdamUpdate',
  backendName: 'cpu',
  kernelFunc(given) {
    const settings = given.attrs as unknown as AdamSettings;
    const [values = none, means = none, squares = none, gradients = none] = arraysOf(given);
    const made = body().adam({ values, means, squares, gradients }, settings);
    const { shape } = Object.values(given.inputs)[0] as TensorInfo;
    return [made.values, made.means, made.squares].map((each) => tensorOf(given, each, shape));
  },
};

const none = new Float32Array();

for (const kernel of [runKernel, backpropagateKernel, adamKernel]) registerKernel(kernel);
registerGradient(runGradient);
