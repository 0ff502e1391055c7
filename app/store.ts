import { create } from 'zustand';
import { tokenise } from '../models/train/tasks/nextLetter';

/** Where the weights come from: training, or the dice of a seed. */
export type Weights =
  | { readonly kind: 'trained' }
  | { readonly kind: 'untrained'; readonly seed: number; readonly hiddenSize: number };

export type Theme = 'auto' | 'light' | 'dark';

/** A symbol pointed at, in the cell where it stands, or one unit of it. */
export interface Pointed {
  readonly cell: string;
  readonly symbol: string;
  readonly unit?: number | undefined;
}

/** What a link brings back. */
export interface Choices {
  readonly sequence: string;
  /** Counted from 1; 0 while the sequence is empty. */
  readonly step: number;
  readonly weights: Weights;
}

interface State extends Choices {
  readonly playing: boolean;
  /** Steps a second. */
  readonly speed: number;
  /** The cell that a narrow screen shows. */
  readonly cell: string;
  readonly pointed: Pointed | undefined;
  readonly theme: Theme;
  /** What could not be read or kept, in sentences; empty when all is well. */
  readonly notices: readonly string[];
}

interface Actions {
  setSequence(sequence: string): void;
  goTo(step: number): void;
  move(by: number): void;
  setPlaying(playing: boolean): void;
  setSpeed(speed: number): void;
  setWeights(weights: Weights): void;
  setCell(cell: string): void;
  point(cell: string, symbol: string | undefined, unit?: number): void;
  setTheme(theme: Theme): void;
  open(choices: Choices, notices: readonly string[]): void;
  dismissNotice(text: string): void;
}

export const longestSequence = 500;
export const speeds = [0.5, 1, 2, 4, 8] as const;
export const hiddenSizes = [2, 4, 8, 16, 24, 32, 64, 128] as const;

export const defaults: Choices = {
  sequence: 'the whale swam under the ship.',
  step: 1,
  weights: { kind: 'trained' },
};

/** The reader's choices, and nothing that can be computed from them. */
export const useStore = create<State & Actions>()((set) => ({
  ...defaults,
  playing: false,
  speed: 2,
  cell: 'GRU',
  pointed: undefined,
  theme: 'auto',
  notices: [],

  setSequence: (typed) =>
    set((state) => {
      const tokens = tokenise(typed);
      const sequence = tokens
        .slice(0, longestSequence)
        .map((token) => token.shown)
        .join('');
      const cut = tokens.length - longestSequence;
      const left = cut === 1 ? 'the last one was' : `the last ${cut} were`;
      const notices =
        cut > 0 ? [`A sequence holds ${longestSequence} letters; ${left} left out.`] : [];
      return { sequence, notices, ...stepWithin(sequence, state.step) };
    }),
  goTo: (step) => set((state) => ({ playing: false, ...stepWithin(state.sequence, step) })),
  move: (by) =>
    set((state) => {
      const next = stepWithin(state.sequence, state.step + by);
      return next.step === state.step ? { playing: false } : next;
    }),
  setPlaying: (playing) =>
    set((state) => {
      const last = tokenise(state.sequence).length;
      // Play at the end means from the start.
      return playing && state.step >= last
        ? { playing, ...stepWithin(state.sequence, 1) }
        : { playing };
    }),
  setSpeed: (speed) => set({ speed }),
  setWeights: (weights) => set({ weights }),
  setCell: (cell) => set({ cell }),
  point: (cell, symbol, unit) =>
    set((state) => {
      const { pointed } = state;
      if (!symbol) return pointed ? { pointed: undefined } : state;
      const same = pointed?.cell === cell && pointed.symbol === symbol && pointed.unit === unit;
      return same ? state : { pointed: { cell, symbol, unit } };
    }),
  setTheme: (theme) => set({ theme }),
  open: (choices, notices) =>
    set({ ...choices, ...stepWithin(choices.sequence, choices.step), notices, playing: false }),
  dismissNotice: (text) =>
    set(({ notices }) => ({ notices: notices.filter((notice) => notice !== text) })),
}));

function stepWithin(sequence: string, step: number): { step: number } {
  const last = tokenise(sequence).length;
  return { step: Math.min(last, Math.max(Math.min(1, last), Math.round(step))) };
}
