/** PyTorch's numbers for the three cells (`fixtures/*.json`), in the models' format. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSafetensors } from '../models/checkpoint/safetensors';
import type { StateDict } from '../models/checkpoint/stateDict';
import { CustomGRU, CustomLSTM, CustomRNN } from '../models/custom';
import type { CellModel } from '../models/model';

interface Training {
  readonly optimizer: string;
  readonly lr: number;
  readonly losses: number[];
  readonly parameters: Record<string, { shape: number[]; data: number[] }>;
}

export interface Fixture {
  readonly case: string;
  readonly cell: 'RNN' | 'GRU' | 'LSTM';
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly outputSize: number;
  readonly initial: { h: number[]; c?: number[] };
  readonly x: number[][];
  readonly targets: number[];
  readonly steps: Record<string, number[]>[];
  readonly loss: { last: number; mean: number };
  readonly parameters?: Record<string, { shape: number[]; data: number[] }>;
  readonly parametersIn?: string;
  readonly gradients?: {
    readonly last: Record<string, number[][]>;
    readonly mean: Record<string, number[][]>;
    readonly parametersMean: Record<string, { shape: number[]; data: number[] }>;
  };
  readonly training?: Record<'sgd' | 'adam', Training>;
}

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));

export const cellNames = ['rnn', 'gru', 'lstm'] as const;
export const caseNames = ['small', 'medium', 'saturated', 'readme'] as const;

export function readFixture(name: string): Fixture {
  return JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));
}

/** Reads a checkpoint file saved by PyTorch. */
export function readFixtureFile(name: string): ArrayBuffer {
  const bytes = readFileSync(`${folder}${name}`);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

export function parametersOf(fixture: Fixture): StateDict {
  if (fixture.parametersIn) return readSafetensors(readFixtureFile(fixture.parametersIn));
  const dict: StateDict = {};
  for (const [name, { shape, data }] of Object.entries(fixture.parameters ?? {})) {
    dict[name] = { shape, data: Float32Array.from(data) };
  }
  return dict;
}

/** The fixture's cell with the fixture's weights. */
export function modelOf(fixture: Fixture): CellModel {
  const model = new { RNN: CustomRNN, GRU: CustomGRU, LSTM: CustomLSTM }[fixture.cell](fixture);
  model.loadStateDict(parametersOf(fixture));
  return model;
}

/** A run of torch.nn's classes: states only, starting at zero. */
export interface TorchFixture {
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly x: number[][];
  readonly h: number[][];
  readonly cFinal?: number[];
}

export function readTorchFixture(name: string): TorchFixture {
  return JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));
}
