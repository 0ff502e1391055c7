/** Writes a run as the records that the SIMD body reads: `simd/layout.ts` says their fields. */

import type { Instruction } from './flatten';
import type { Program } from './program';
import type { Rows } from './rows';
import type { Arrays, HeldValue } from './sequence';
import * as at from './simd/layout';
import * as opcodes from './simd/opcodes';
import type { SimdMemory } from './simdMemory';

const opcodeBy: Readonly<Record<string, number>> = opcodes;

/** Whether the SIMD body has all operations of the program, in the form in which it needs them. */
export function isKnown({ instructions }: Program): boolean {
  return instructions.every(({ application, operands: [first, ...others] }) => {
    const { name } = application.operation;
    const isLayer = name === 'linear';
    const isPlain = first?.stride !== 0 && others.every(({ stride }) => stride === 0);
    return opcodeBy[name] !== undefined && (!isLayer || isPlain);
  });
}

/** The places of the parameters' values, and the distance from these to their gradients. */
export interface ParameterPlaces {
  readonly places: ReadonlyMap<Rows, number>;
  readonly toGradients: number;
}

/** Copies the parameters, followed by room for their gradients, which are 0. */
export function putParameters(
  memory: SimdMemory,
  program: Program,
  given: Arrays,
): ParameterPlaces {
  const places = new Map<Rows, number>();
  const first = memory.allocate(0);
  for (const [name, rows] of program.parameters) {
    const values = given[name];
    if (!values) throw new Error(`${name}: expected a parameter, got nothing`);
    places.set(rows, memory.put(values));
  }
  const toGradients = memory.allocate(0) - first;
  memory.allocate(toGradients / 4);
  memory.floats.fill(0, (first + toGradients) / 4, (first + 2 * toGradients) / 4);
  return { places, toGradients };
}

/** Writes the instructions. @returns the place of their places */
export function putInstructions(
  memory: SimdMemory,
  program: Program,
  { places }: ParameterPlaces,
): number {
  const table = memory.allocate(program.instructions.length);
  program.instructions.forEach((instruction, index) => {
    memory.integers[table / 4 + index] = putInstruction(memory, instruction, places);
  });
  return table;
}

function putInstruction(
  memory: SimdMemory,
  { application, out, operands }: Instruction,
  places: ParameterPlaces['places'],
): number {
  const { name } = application.operation;
  const record = memory.allocate((at.operands + operands.length * at.operandBytes) / 4);
  const write = writerAt(memory, record);
  write(at.opcode, opcodeBy[name] ?? -1);
  write(at.outOffset, out.offset * 4);
  write(at.outWidth, out.width);
  write(at.outSkip, out.columnsWithoutGradient);
  write(at.operandCount, operands.length);
  if (name === 'linear') {
    const { forward, backward, transposed } = panelCounts(out.width, operands[0]?.width ?? 0);
    write(at.forwardPanels, memory.allocate(forward));
    write(at.backwardPanels, memory.allocate(backward));
    write(at.transposedGradients, memory.allocate(transposed));
  }
  operands.forEach((rows, index) => {
    const writeOperand = writerAt(memory, record + at.operands + index * at.operandBytes);
    const place = places.get(rows);
    writeOperand(at.isParameter, place === undefined ? 0 : 1);
    writeOperand(at.offset, place ?? rows.offset * 4);
    writeOperand(at.width, rows.width);
    writeOperand(at.skip, rows.columnsWithoutGradient);
  });
  return record;
}

/** How many numbers the panels of a layer have, which are eight columns wide. */
export function panelCounts(units: number, width: number) {
  const rounded = (count: number) => Math.ceil(count / 8) * 8;
  return {
    forward: rounded(units) * width,
    backward: rounded(width) * units,
    transposed: rounded(units) * width,
  };
}

/** Writes the states. @param gradients by state, where its derivatives are to be written */
export function putStates(
  memory: SimdMemory,
  program: Program,
  initial: Arrays,
  gradients: ReadonlyMap<string, number>,
): number {
  const { states } = program.cell;
  const records = memory.allocate((states.length * at.stateRecordBytes) / 4);
  states.forEach(({ name }, index) => {
    const write = writerAt(memory, records + index * at.stateRecordBytes);
    const { offset, width } = program.slot(name);
    const values = initial[name];
    write(at.stateOffset, offset * 4);
    write(at.previousOffset, program.slot(`${name}_prev`).offset * 4);
    write(at.stateBytes, program.batch * width * 4);
    write(at.initialValues, values ? memory.put(values) : 0);
    write(at.stateGradients, gradients.get(name) ?? 0);
  });
  return records;
}

/** Writes derivatives at the last step. */
export function putSeeds(memory: SimdMemory, program: Program, seeds: Arrays): number {
  const entries = Object.entries(seeds);
  const records = memory.allocate((entries.length * at.seedRecordBytes) / 4);
  entries.forEach(([name, values], index) => {
    const write = writerAt(memory, records + index * at.seedRecordBytes);
    write(at.seedOffset, program.slot(name).offset * 4);
    write(at.seedValues, memory.put(values));
    write(at.seedBytes, values.length * 4);
  });
  return records;
}

/** Writes the holds, one record for each run of consecutive numbers. @returns place and count */
export function putHolds(
  memory: SimdMemory,
  { instructions, batch }: Program,
  holds: readonly HeldValue[],
): readonly [place: number, count: number] {
  const found = holds.flatMap((hold) => {
    const index = instructions.findIndex(({ makes }) => makes === hold.name);
    const out = instructions[index]?.out;
    if (!out) return [];
    const { offset, width } = out;
    const { unit } = hold;
    if (unit === undefined) return [{ hold, index, offset, count: batch * width }];
    return Array.from({ length: batch }, (_, row) => {
      return { hold, index, offset: offset + row * width + unit, count: 1 };
    });
  });
  const records = memory.allocate((found.length * at.holdRecordBytes) / 4);
  found.forEach(({ hold, index, offset, count }, number) => {
    const record = records + number * at.holdRecordBytes;
    const write = writerAt(memory, record);
    write(at.holdInstruction, index);
    write(at.holdFrom, hold.from);
    // A hold may have no end, which is no integer.
    write(at.holdTo, Math.min(hold.to, 2 ** 31 - 1));
    write(at.holdOffset, offset * 4);
    write(at.holdNumbers, count);
    memory.floats[(record + at.holdValue) / 4] = hold.value;
  });
  return [records, found.length];
}

/** Writes a run's own record. @param fields by offset */
export function putRun(memory: SimdMemory, fields: ReadonlyMap<number, number>): number {
  const record = memory.allocate(at.runBytes / 4);
  const write = writerAt(memory, record);
  for (let field = 0; field < at.runBytes; field += 4) write(field, fields.get(field) ?? 0);
  return record;
}

function writerAt(memory: SimdMemory, record: number): (field: number, value: number) => void {
  return (field, value) => {
    memory.integers[(record + field) / 4] = value;
  };
}
