import { create } from 'zustand';
import { conventionSetOf, conventionSets } from '../models/cells/conventionSets';
import { formatCount } from '../models/format';
import { withChange } from './change';
import { type Choices, defaults, longestSequence, type Weights } from './choices';
import { ticksOf } from './clock';
import { prerendersPresent } from './prerendered';
import { sameQuestion } from './question';
import { momentUnder, withOwnConventions } from './savedConventions';
import type { Actions, SavedTask, State } from './state';
import { taskOf, tokensOf } from './tasks';
import {
  arriving,
  asking,
  atTick,
  comparing,
  same,
  stepWithin,
  underConventions,
  underReference,
  weightsUnder,
} from './transitions';

/** The initial choices of a task. */
export function freshIn(task: string): SavedTask {
  const { examples, opensWith = 0 } = taskOf(task);
  return {
    sequence: examples[opensWith]?.text ?? '',
    step: 1,
    changes: [],
    weights: { kind: 'trained' },
  };
}

/** The reader's choices, and nothing that can be computed from them. */
export const useStore = create<State & Actions>()((set, _, api) => {
  prerendersPresent(api, { theme: 'auto' });
  return {
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
        const saved = savedByTask[id] ?? freshIn(id);
        return {
          ...saved,
          weights: weightsUnder(state.trainedUnder, saved.weights),
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
        // Unless it is cut, the text stays as typed, including a trailing space before the next
        // number.
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
        // There is nothing before the first operation.
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
        // An empty sequence does not start playing once letters are typed.
        if (last === 0) return { playing: false };
        // At the end, play restarts.
        return playing && state.step >= last ? { playing, ...stepWithin(state, 1) } : { playing };
      }),
    setSpeed: (speed) => set({ speed }),
    setWeights: (weights) =>
      set((state) => ({
        weights,
        linked: undefined,
        ...withOwnConventions(state),
        ...(weights.kind === 'small' && underReference(state)),
      })),
    showTraining: (checkpoint, conventions) =>
      set((state) => {
        const weights = { kind: 'learning', checkpoint } as const;
        const nextConventions = same(state.conventions, conventions);
        const { savedConventions = state.conventions } = state;
        return {
          weights: same<Weights>(state.weights, weights),
          conventions: nextConventions,
          savedConventions,
          linked: undefined,
          // The question's symbol may not exist in another definition.
          ...(nextConventions !== state.conventions &&
            momentUnder({ ...state, conventions: nextConventions })),
        };
      }),
    setCells: (cells) => set((state) => comparing(state, cells)),
    setConvention: (id, option) =>
      set((state) => {
        const { [id]: _, ...others } = state.conventions;
        const conventions = option === undefined ? others : { ...others, [id]: option };
        const isSame = conventionSetOf(conventions) === state.trainedUnder;
        return underConventions(state, conventions, isSame ? state.trainedUnder : 'reference');
      }),
    setConventionSet: (id) =>
      set((state) => {
        // Mixed: the reference's weights, adapted to the conventions of others.
        const conventions = id === 'mixed' ? conventionSets.pytorch : conventionSets[id];
        return underConventions(state, conventions, id === 'mixed' ? 'reference' : id);
      }),
    addChange: (change) => set(({ changes }) => ({ changes: withChange(changes, change) })),
    removeChange: (change) =>
      set(({ changes }) => ({ changes: changes.filter((each) => each !== change) })),
    clearChanges: () => set({ changes: [] }),
    setPanelChoice: (change) => set(({ panels }) => ({ panels: { ...panels, ...change } })),
    setPanel: (panel) => set({ panel }),
    ask: (question, from) =>
      set((state) => {
        const last = state.trail.at(-1);
        // The same question again does not extend the trail.
        if (state.panel === 'why' && sameQuestion(last, question)) return { playing: false };
        return {
          ...asking(state, [...(from ? state.trail : []), question]),
          questionCount: state.questionCount + 1,
          playing: false,
        };
      }),
    askInstead: (question) =>
      set((state) => asking(state, [...state.trail.slice(0, -1), question])),
    askAgain: (index) =>
      set((state) => ({
        ...asking(state, state.trail.slice(0, index + 1)),
        questionCount: state.questionCount + 1,
      })),
    setCell: (cell) => set({ cell }),
    point: (cell, symbol, unit, measure) =>
      set((state) => {
        const { pointed } = state;
        if (!symbol) return pointed ? { pointed: undefined } : state;
        const same =
          pointed?.cell === cell &&
          pointed.symbol === symbol &&
          pointed.unit === unit &&
          pointed.measure === measure;
        return same ? state : { pointed: { cell, symbol, unit, measure } };
      }),
    setTheme: (theme) => set({ theme }),
    setPresentation: (presentation) => set({ presentation }),
    setAlone: (alone) => set(alone === undefined ? { alone } : { alone, cell: alone }),
    setPlaylist: (playlist, page) => set({ playlist, page }),
    setLesson: (lesson) => set({ lesson }),
    open: (choices, notices, withoutQuestion) =>
      set((state) => ({
        ...choices,
        // Saves the choices of the previous task.
        ...(choices.task !== state.task && { savedByTask: leaving(state) }),
        // A link sets the reader's own conventions.
        savedConventions: undefined,
        linked: choices.conventions,
        // Equal values keep their identity, so that memoised results are reused.
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
  };
});

/** The saved choices, with those of the current task added. */
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
  const lost = count === 1 ? 'the last one was' : `the last ${formatCount(count)} were`;
  return `A sequence holds ${formatCount(longestSequence)} ${spaced ? 'numbers' : 'letters'}; ${lost} left out.`;
}
