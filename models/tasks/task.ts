/** The definition of a task: sampled sequences, their targets, and training settings. */
import type { Conventions } from '../cells/conventions';
import type { Random } from '../random';

/** One step of a sequence: as written, and as the models read it. */
export interface Token {
  /** As written: a grapheme cluster, or a number. */
  readonly shown: string;
  /** The token in the task’s notation: `e`, `X`, `0.42*`. */
  readonly letter: string;
  /** The input vector, [input]; tokens of the same letter may share it. */
  readonly input: Float32Array;
  /** Whether it was replaced by another character (other than by changing case). */
  readonly replaced: boolean;
}

/** The target of a step: the index of a class, or a number (regression); undefined: no target. */
export type Target = number | undefined;

/** The difficulty of a task, one whole number. */
export interface Difficulty {
  /** `delay`, `length` */
  readonly name: string;
  /** What it counts: `steps between the symbol and the question`. */
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly usual: number;
}

/** Training settings under which the cells are known to differ on the task. */
export interface TaskSettings {
  readonly hiddenSize: number;
  readonly batch: number;
  readonly learningRate: number;
  /** The maximum joint norm of the gradients; larger ones are scaled down to it. */
  readonly clipNorm: number;
  /** The number of training steps. */
  readonly steps: number;
  /** The conventions; default: the reference’s. */
  readonly conventions?: Conventions;
}

/**
 * Models of the task with so few units that every number can be read: the settings of their
 * training that differ from the task's, and a seed for each cell (docs/training.md).
 */
export interface SmallModels extends Partial<Omit<TaskSettings, 'conventions'>> {
  readonly hiddenSize: number;
  readonly seeds: Readonly<Record<string, number>>;
}

/** A grammar as the states and arcs of a diagram. */
export interface Automaton {
  readonly name: string;
  /** Of the diagram, in px. */
  readonly width: number;
  readonly height: number;
  readonly states: readonly { readonly x: number; readonly y: number }[];
  readonly arcs: readonly AutomatonArc[];
  /** The initial state. */
  readonly first: number;
  /** The state after each letter; undefined once the sequence has left the grammar. */
  walk(letters: readonly string[]): readonly (number | undefined)[];
}

/** A transition from one state to another that writes a letter. */
export interface AutomatonArc {
  readonly from: number;
  readonly to: number;
  readonly letter: string;
  /** Draws the letter, or a loop, on the right-hand side of the arc (below, if it points right). */
  readonly below?: boolean;
}

export interface Task {
  /** `temporal-order`: used in links and file names. */
  readonly id: string;
  /** `temporal order` */
  readonly title: string;
  /** What the networks do, to complete “Three recurrent networks …”: `guess the next letter`. */
  readonly does: string;
  /** What the target is, as a heading of the prediction: `next letter`, `class`, `sum`. */
  readonly asks: string;
  /** One paragraph: the input, the target, and why the task distinguishes the cells. */
  readonly description: string;
  /**
   * What holds under the reference's conventions and under PyTorch's: of the shipped weights, and of five
   * seeds each (docs/training.md).
   */
  readonly underConventions: string;
  /** Its source: authors, year, title, section. */
  readonly reference: string;
  readonly loss: 'crossEntropy' | 'squaredError';
  /** The input units’ names. */
  readonly inputs: readonly string[];
  /** The output units’ names: the classes, or the predicted quantity of a regression. */
  readonly outputs: readonly string[];
  readonly difficulty: Difficulty;
  readonly settings: TaskSettings;
  /** Shipped beside the others, where a task is simple enough for them. */
  readonly small?: SmallModels;
  /** The separator between letters of a written sequence. */
  readonly separator: '' | ' ';
  /** The loss of the best constant guess. */
  readonly chance: number;
  /** The same at another difficulty; default: independent of difficulty. */
  chanceAt?(difficulty: number): number;
  /** The accuracy of guessing; default: 1 / number of classes. */
  readonly chanceRight?: number;
  /** Suggested sequences, with what each shows; in the task’s notation. */
  readonly examples: readonly { readonly title: string; readonly text: string }[];
  /**
   * The index of the example that the task opens with, the one that shows its point; default 0. A link
   * without a sequence means the first example.
   */
  readonly opensWith?: number;
  /** Whether a cell can go on by itself: its output is a letter that it can read. */
  readonly continues?: true;
  /** Splits any text into tokens; never throws. */
  read(text: string): Token[];
  /** Samples a sequence, one letter per step; reproducible by seed. */
  draw(random: Random, difficulty: number): readonly string[];
  /** The input vector of a letter, [input]. */
  encode(letter: string): Float32Array;
  /** The target of each step; depends only on the letters. */
  targets(letters: readonly string[]): readonly Target[];
  /**
   * Whether a step with a target counts for the accuracy (embedded Reber grammar: only the one
   * before the last, which depends on the second letter). Default: all count.
   */
  counts?(letters: readonly string[], step: number): boolean;
  /**
   * Set on a task that samples from a text: the page's own file, and the same task for another
   * text.
   */
  readonly text?: { readonly file: string; over(text: string): Task };
  /** Samples held-out sequences, which are never used for training; default: `draw`. */
  drawHeldOut?(random: Random, difficulty: number): readonly string[];
  /** The automaton, if the sequences are from a grammar. */
  readonly automaton?: Automaton;
  /** For regression: the largest error that counts as correct. */
  readonly tolerance?: number;
}
