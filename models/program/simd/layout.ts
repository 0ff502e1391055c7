/**
 * How a run lies in the memory of the SIMD body: shared by the TypeScript that writes it and the
 * AssemblyScript that reads it. All fields are 4 bytes; these are their offsets in bytes.
 */

// A run.
/** The places of its instructions, in order. */
export const instructions = 0;
export const instructionCount = 4;
export const batch = 8;
export const steps = 12;
export const frameBytes = 16;
export const frames = 20;
export const xs = 24;
/** The place of x in a frame. */
export const xOffset = 28;
/** The length of one step's x. */
export const xBytes = 32;
export const states = 36;
export const stateCount = 40;
export const holds = 44;
export const holdCount = 48;
/** Two gradient frames: of the current step and of the step after it. */
export const gradientFrames = 52;
/** The derivatives by y of all steps; 0: none. */
export const yGradients = 56;
export const yOffset = 60;
export const yBytes = 64;
/** Where to write the derivatives by x; 0: nowhere. */
export const xGradients = 68;
/** The distance from a parameter's values to its gradients. */
export const toGradients = 72;
/** Whether the derivatives by parameters are computed: 1 or 0. */
export const ofParameters = 76;
/** Derivatives at the last step, by quantity. */
export const seeds = 80;
export const seedCount = 84;
export const runBytes = 88;

// A state.
export const stateOffset = 0;
export const previousOffset = 4;
export const stateBytes = 8;
/** The values before the first step; 0: zeros. */
export const initialValues = 12;
/** Where to write the derivatives, first those by the initial state; 0: nowhere. */
export const stateGradients = 16;
export const stateRecordBytes = 20;

// A seed.
export const seedOffset = 0;
export const seedValues = 4;
export const seedBytes = 8;
export const seedRecordBytes = 12;

// A hold: a value that overrides numbers of an instruction's result.
export const holdInstruction = 0;
/** The first and the last step, counted from 0. */
export const holdFrom = 4;
export const holdTo = 8;
export const holdOffset = 12;
export const holdNumbers = 16;
export const holdValue = 20;
export const holdRecordBytes = 24;

// An instruction, followed by its operands.
export const opcode = 0;
export const outOffset = 4;
export const outWidth = 8;
/** The number of leading columns whose gradients are not needed. */
export const outSkip = 12;
export const operandCount = 16;
/** Of `linear`: the weights in panels for the forward pass. */
export const forwardPanels = 20;
/** Of `linear`: the weights in panels for the backward pass. */
export const backwardPanels = 24;
/** Of `linear`: the transposed gradients of the weights. */
export const transposedGradients = 28;
export const operands = 32;

// An operand.
/** 1: a parameter, one row for the whole batch, at an absolute place; 0: in the frame. */
export const isParameter = 0;
export const offset = 4;
export const width = 8;
export const skip = 12;
export const operandBytes = 16;
