/** What a task is: sequences drawn without end, what is right at each step, and how to train on it. */
import type { Conventions } from '../cells/conventions';
import type { Random } from '../random';

/** One step of a sequence: as somebody wrote it, and as the models read it. */
export interface Token {
  /** As written: a whole character as a person sees it, accents and all, or a number. */
  readonly shown: string;
  /** What stands for it in the task’s notation: `e`, `X`, `0.42*`. */
  readonly letter: string;
  /** What the models read: [input]. Tokens of the same letter may share it. */
  readonly input: Float32Array;
  /** Whether the models read something else than what was written (a capital does not count). */
  readonly replaced: boolean;
}

/** What is right at a step: the output unit of a class, the number of a regression; or nothing is asked. */
export type Target = number | undefined;

/** How hard a task is: one whole number. */
export interface Difficulty {
  /** `delay`, `length` */
  readonly name: string;
  /** What it counts: `steps between the symbol and the question`. */
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly usual: number;
}

/** Settings under which the cells are known to come apart on the task. */
export interface TaskSettings {
  readonly hiddenSize: number;
  readonly batch: number;
  readonly learningRate: number;
  /** Gradients whose joint norm is longer are scaled down to it. */
  readonly clipNorm: number;
  /** How many steps a training takes unless it is stopped. */
  readonly steps: number;
  /** Under which definitions; left out: the source’s. */
  readonly conventions?: Conventions;
}

/** A grammar as the states and arcs of a picture. */
export interface Automaton {
  readonly name: string;
  /** Of the picture, in px. */
  readonly width: number;
  readonly height: number;
  readonly states: readonly { readonly x: number; readonly y: number }[];
  readonly arcs: readonly AutomatonArc[];
  /** Where every sequence begins. */
  readonly first: number;
  /** After each letter the state in which the sequence is; undefined once no arc has led on. */
  walk(letters: readonly string[]): readonly (number | undefined)[];
}

/** From one state to another by writing a letter. */
export interface AutomatonArc {
  readonly from: number;
  readonly to: number;
  readonly letter: string;
  /** In the picture the letter, or a loop, is on the right-hand side of the way (below, when it goes right). */
  readonly below?: boolean;
}

export interface Task {
  /** `temporal-order`: in links and in the names of files. */
  readonly id: string;
  /** `temporal order` */
  readonly title: string;
  /** What the networks do, to complete “Three recurrent networks …”: `guess the next letter`. */
  readonly does: string;
  /** What is asked, over an answer: `next letter`, `class`, `sum`. */
  readonly asks: string;
  /** One paragraph: what is read, what is asked, and why it tells the cells apart. */
  readonly description: string;
  /** Who posed it: authors, year, title, section. */
  readonly reference: string;
  readonly loss: 'crossEntropy' | 'squaredError';
  /** The input units’ names. */
  readonly inputs: readonly string[];
  /** The output units’ names: the classes; of a regression the one thing that is predicted. */
  readonly outputs: readonly string[];
  readonly difficulty: Difficulty;
  readonly settings: TaskSettings;
  /** What stands between two letters when a sequence is written down: nothing, or a space. */
  readonly separator: '' | ' ';
  /** The loss of guessing the same at every step that is asked: what has learned nothing. */
  readonly chance: number;
  /** The same at another difficulty; left out: at any. */
  chanceAt?(difficulty: number): number;
  /** How often guessing is right; left out: once in as many times as there are equal answers. */
  readonly chanceRight?: number;
  /** Sequences worth a look, each for what it shows; in the task’s notation. */
  readonly examples: readonly { readonly title: string; readonly text: string }[];
  /** Cuts any text into tokens; never throws. */
  read(text: string): Token[];
  /** A sequence drawn by the dice, a letter a step. The same dice, the same sequence. */
  draw(random: Random, difficulty: number): readonly string[];
  /** What the models read of a letter: [input]. */
  encode(letter: string): Float32Array;
  /** What is right after each letter; it follows from the letters alone. */
  targets(letters: readonly string[]): readonly Target[];
  /**
   * Of the steps that have a target, those by which success is counted (the embedded Reber
   * grammar: the one before the last, for which one must remember the second). Left out: all.
   */
  counts?(letters: readonly string[], step: number): boolean;
  /** Set on a task that draws from a text: the file of the page's own, and the task over any other. */
  readonly text?: { readonly file: string; over(text: string): Task };
  /** Left out: as `draw`. Draws what is never drawn to learn from, to judge by. */
  drawHeldOut?(random: Random, difficulty: number): readonly string[];
  /** Set where the sequences are those of a grammar: its automaton. */
  readonly automaton?: Automaton;
  /** Of a regression: how far from right still counts as right. */
  readonly tolerance?: number;
}
