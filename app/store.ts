import { create } from 'zustand';
import { withChange } from './change';
import { type Choices, defaults, longestSequence, type Weights } from './choices';
import { ticksOf } from './clock';
import { sameQuestion } from './question';
import { comparing, momentUnder, withOwnConventions } from './savedConventions';
import type { Actions, SavedTask, State } from './state';
import { taskOf, tokensOf } from './tasks';
import { arriving, asking, atTick, same, stepWithin } from './transitions';

/** What a task begins with that was not opened before. */
export const freshIn = (task: string): SavedTask => ({
  sequence: taskOf(task).examples[0]?.text ?? '',
  step: 1,
  changes: [],
  weights: { kind: 'trained' },
});

/** The reader's choices, and nothing that can be computed from them. */
export const useStore = create<State & Actions>()((set) => ({
  ...defaults,
  playing: false,
  speed: 2,
  pointed: undefined,
  theme: 'auto',
  savedByTask: {},
  savedConventions: undefined,
  questionCount: 0,
  arrived: undefined,
  withoutQuestion: undefined,
  linked: undefined,
  notices: [],

  setTask: (id) =>
    set((state) => {
      const { task, savedByTask } = state;
      if (id === task) return state;
      return {
        ...(savedByTask[id] ?? freshIn(id)),
        ...withOwnConventions(state),
        task: id,
        savedByTask: leaving(state),
        trail: [],
        tick: undefined,
        linked: undefined,
        pointed: undefined,
        playing: false,
      };
    }),
  setSequence: (typed) =>
    set((state) => {
      const { separator } = taskOf(state.task);
      const tokens = tokensOf(state.task, typed);
      const cut = tokens.length - longestSequence;
      // What is not cut stays as it was typed, down to a space that a number will follow.
      const sequence =
        cut > 0
          ? tokens
              .slice(0, longestSequence)
              .map((token) => token.shown)
              .join(separator)
          : typed;
      const notices = cut > 0 ? [sayCut(cut, separator !== '')] : [];
      return { sequence, notices, ...stepWithin({ ...state, sequence }, state.step) };
    }),
  reportCut: (count) =>
    set(({ task }) => ({ notices: [sayCut(count, taskOf(task).separator !== '')] })),
  goTo: (step) => set((state) => ({ playing: false, ...stepWithin(state, step) })),
  move: (by) =>
    set((state) => {
      const next = stepWithin(state, state.step + by);
      return next.step === state.step ? { ...next, playing: false } : next;
    }),
  moveTick: (by) =>
    set((state) => {
      const done = ticksOf(state).length - 1;
      const next = (state.tick ?? done) + by;
      // Before the first operation of all there is nothing.
      if (state.step === 0 || (next < 0 && state.step === 1)) return { playing: false };
      if (next >= 0) {
        if (next <= done) return { ...atTick(next, done), playing: false };
        const on = stepWithin(state, state.step + 1);
        return on.step === state.step ? { playing: false } : { ...on, tick: 0, playing: false };
      }
      return { ...stepWithin(state, state.step - 1), playing: false };
    }),
  goToTick: (tick) =>
    set((state) => ({ ...atTick(tick, ticksOf(state).length - 1), playing: false })),
  setPlaying: (playing) =>
    set((state) => {
      const last = tokensOf(state.task, state.sequence).length;
      // Letters typed later are not to be played for a press before them.
      if (last === 0) return { playing: false };
      // Play at the end means from the start.
      return playing && state.step >= last ? { playing, ...stepWithin(state, 1) } : { playing };
    }),
  setSpeed: (speed) => set({ speed }),
  setWeights: (weights) =>
    set((state) => ({ weights, linked: undefined, ...withOwnConventions(state) })),
  showTraining: (checkpoint, conventions) =>
    set((state) => {
      const weights = { kind: 'learning', checkpoint } as const;
      const kept = same(state.conventions, conventions);
      const { savedConventions = state.conventions } = state;
      return {
        weights: same<Weights>(state.weights, weights),
        conventions: kept,
        savedConventions,
        linked: undefined,
        // Another definition may not have what was asked about.
        ...(kept !== state.conventions && momentUnder({ ...state, conventions: kept })),
      };
    }),
  setCells: (cells) => set((state) => comparing(state, cells)),
  setConvention: (id, option) =>
    set(({ conventions: { [id]: _, ...others }, weights }) => ({
      savedConventions: undefined,
      linked: undefined,
      // Weights that are being learned are those of one definition.
      ...(weights.kind === 'learning' && {
        weights: { kind: 'trained' },
        notices: [
          'Another convention makes another network: the cells now show the trained weights. To train it, reset the training.',
        ],
      }),
      conventions: option === undefined ? others : { ...others, [id]: option },
      // Another definition may not have what was asked about.
      trail: [],
      tick: undefined,
    })),
  addChange: (change) => set(({ changes }) => ({ changes: withChange(changes, change) })),
  removeChange: (change) =>
    set(({ changes }) => ({ changes: changes.filter((each) => each !== change) })),
  clearChanges: () => set({ changes: [] }),
  setPanelChoice: (change) => set(({ panels }) => ({ panels: { ...panels, ...change } })),
  setPanel: (panel) => set({ panel }),
  ask: (question, from) =>
    set((state) => {
      const last = state.trail.at(-1);
      // Asked again, there is nothing to go back to.
      if (state.panel === 'why' && sameQuestion(last, question)) return { playing: false };
      return {
        ...asking(state, [...(from ? state.trail : []), question]),
        questionCount: state.questionCount + 1,
        playing: false,
      };
    }),
  askInstead: (question) => set((state) => asking(state, [...state.trail.slice(0, -1), question])),
  askAgain: (index) =>
    set((state) => ({
      ...asking(state, state.trail.slice(0, index + 1)),
      questionCount: state.questionCount + 1,
    })),
  setCell: (cell) => set({ cell }),
  point: (cell, symbol, unit) =>
    set((state) => {
      const { pointed } = state;
      if (!symbol) return pointed ? { pointed: undefined } : state;
      const same = pointed?.cell === cell && pointed.symbol === symbol && pointed.unit === unit;
      return same ? state : { pointed: { cell, symbol, unit } };
    }),
  setTheme: (theme) => set({ theme }),
  open: (choices, notices, withoutQuestion) =>
    set((state) => ({
      ...choices,
      // What was chosen before goes with the task that it was chosen in.
      ...(choices.task !== state.task && { savedByTask: leaving(state) }),
      // A link's conventions are the reader's own.
      savedConventions: undefined,
      linked: choices.conventions,
      // What is the same stays the same object, and need not be computed again.
      weights: same(state.weights, choices.weights),
      cells: same(state.cells, choices.cells),
      conventions: same(state.conventions, choices.conventions),
      changes: same(state.changes, choices.changes),
      panels: same(state.panels, choices.panels),
      ...arriving(choices),
      tick: choices.tick,
      cell: choices.cell,
      arrived: choices.trail.at(-1),
      withoutQuestion,
      notices: [...new Set(notices)],
      playing: false,
    })),
  reopen: ({ step, panel, trail }) =>
    set(({ task, sequence }) => ({
      panel,
      ...arriving({ task, sequence, step, trail }),
      playing: false,
    })),
  refuse: (question, why) =>
    set(({ arrived, withoutQuestion, notices }) => {
      if (question !== arrived) return {};
      const refused = { arrived: undefined, withoutQuestion: undefined, trail: [] };
      if (!withoutQuestion) return { ...refused, notices: [...notices, why] };
      const { step, overruled } = withoutQuestion;
      const left = notices.filter((notice) => !overruled.includes(notice));
      return { ...refused, step, notices: [...left, ...withoutQuestion.notices, why] };
    }),
  notify: (text) =>
    set(({ notices }) => (notices.includes(text) ? {} : { notices: [...notices, text] })),
  dismissNotice: (text) =>
    set(({ notices }) => ({ notices: notices.filter((notice) => notice !== text) })),
}));

/** What was chosen in the tasks that were left, with the one that is being left. */
function leaving({
  task,
  sequence,
  step,
  changes,
  weights,
  savedByTask,
}: Choices & Pick<State, 'savedByTask'>): State['savedByTask'] {
  return { ...savedByTask, [task]: { sequence, step, changes, weights } };
}

function sayCut(count: number, spaced: boolean): string {
  const lost = count === 1 ? 'the last one was' : `the last ${count} were`;
  return `A sequence holds ${longestSequence} ${spaced ? 'numbers' : 'letters'}; ${lost} left out.`;
}
