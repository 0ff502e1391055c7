import { beforeEach, describe, expect, it } from 'vitest';
import { defaults } from './choices';
import { ticksOf } from './clock';
import { readLink } from './permalink';
import { useStore } from './store';

const state = () => useStore.getState();

beforeEach(() => state().open({ ...defaults, sequence: 'whale' }, []));

describe('the step', () => {
  it('stays within the sequence', () => {
    state().goTo(99);
    expect(state().step).toBe(5);
    state().move(1);
    expect(state().step).toBe(5);
    state().goTo(-3);
    expect(state().step).toBe(1);
  });

  it('is limited to a shorter sequence, and is 0 for an empty one', () => {
    state().goTo(5);
    state().setSequence('wha');
    expect(state().step).toBe(3);
    state().setSequence('');
    expect(state().step).toBe(0);
    state().setSequence('w');
    expect(state().step).toBe(1);
  });
});

describe('playing', () => {
  it('stops at the last step', () => {
    state().goTo(4);
    state().setPlaying(true);
    state().move(1);
    expect(state()).toMatchObject({ step: 5, playing: true });
    state().move(1);
    expect(state()).toMatchObject({ step: 5, playing: false });
  });

  it('restarts when pressed at the end', () => {
    state().goTo(5);
    state().setPlaying(true);
    expect(state()).toMatchObject({ step: 1, playing: true });
  });

  it('stops when the reader moves', () => {
    state().setPlaying(true);
    state().goTo(3);
    expect(state().playing).toBe(false);
  });
});

describe('a sequence', () => {
  it('is cut at 2,000 letters, with a notice', () => {
    state().setSequence('a'.repeat(2020));
    expect(state().sequence).toHaveLength(2000);
    expect(state().notices).toEqual(['A sequence holds 2,000 letters; the last 20 were left out.']);
  });
});

describe('hovering', () => {
  it('stores one symbol at a time, and clears it', () => {
    state().point('GRU', 'z');
    const { pointed } = state();
    state().point('GRU', 'z');
    expect(state().pointed).toBe(pointed);
    state().point('GRU', undefined);
    expect(state().pointed).toBeUndefined();
  });
});

describe('the operation within the step', () => {
  const last = ticksOf(defaults).length - 1;

  it('continues into the next step and back', () => {
    state().goTo(2);
    state().moveTick(1);
    expect([state().step, state().tick]).toEqual([3, 0]);
    state().moveTick(1);
    expect(state().tick).toBe(1);
    state().moveTick(-1);
    state().moveTick(-1);
    expect([state().step, state().tick]).toEqual([2, undefined]);
    state().moveTick(-1);
    expect([state().step, state().tick]).toEqual([2, last - 1]);
    state().moveTick(1);
    expect([state().step, state().tick]).toEqual([2, undefined]);
  });

  it('stays within the sequence', () => {
    state().goTo(5);
    state().moveTick(1);
    expect([state().step, state().tick]).toEqual([5, undefined]);
    state().goTo(1);
    state().goToTick(0);
    state().moveTick(-1);
    expect([state().step, state().tick]).toEqual([1, 0]);
    state().setSequence('');
    state().moveTick(-1);
    state().moveTick(1);
    expect([state().step, state().tick]).toEqual([0, undefined]);
  });

  it('is reset when the step changes', () => {
    state().goToTick(3);
    state().move(1);
    expect(state().tick).toBeUndefined();
  });
});

describe('a question', () => {
  const asked = { cell: 'GRU', symbol: 'h', unit: 3, step: 4 };

  it('moves the page to its step, and follows further steps', () => {
    state().ask(asked);
    expect([state().step, state().panel]).toEqual([4, 'why']);
    state().move(1);
    expect(state().trail).toEqual([{ ...asked, step: 5 }]);
  });

  it('asked by a link is added to the trail, which leads back', () => {
    const next = { ...asked, symbol: 'z' };
    const third = { ...asked, step: 0 };
    state().ask(asked);
    state().ask(next, 'link');
    state().ask(third, 'link');
    expect(state().trail).toEqual([asked, next, third]);
    // Step 0 is shown at step 1.
    expect(state().step).toBe(1);
    state().askAgain(0);
    expect(state().trail).toEqual([asked]);
    expect(state().step).toBe(4);
  });

  it('asked elsewhere starts a new trail', () => {
    state().ask(asked);
    state().ask({ ...asked, unit: 5 });
    expect(state().trail).toHaveLength(1);
  });
});

describe('a change', () => {
  const hold = { kind: 'hold', cell: 'GRU', symbol: 'z', value: 0, from: 2, to: 2 } as const;

  it('replaces one with the same target, and can be removed', () => {
    state().addChange(hold);
    state().addChange({ ...hold, value: 1 });
    state().addChange({ ...hold, unit: 3 });
    expect(state().changes).toEqual([
      { ...hold, value: 1 },
      { ...hold, unit: 3 },
    ]);
    const [first] = state().changes;
    if (first) state().removeChange(first);
    expect(state().changes).toEqual([{ ...hold, unit: 3 }]);
    state().clearChanges();
    expect(state().changes).toEqual([]);
  });
});

describe('a convention', () => {
  it('that is the reference’s own is not stored', () => {
    state().setConvention('update', 'keeps');
    expect(state().conventions).toEqual({ update: 'keeps' });
    state().setConvention('update', undefined);
    expect(state().conventions).toEqual({});
  });
});

describe('a link', () => {
  it('sets the reader’s own conventions, whatever a training used before', () => {
    state().open({ ...defaults, task: 'parity', weights: { kind: 'learning', checkpoint: 5 } }, []);
    state().showTraining(5, { squash: 'tanh' });
    const conventions = { memory: 'none', reset: 'after' };
    state().open({ ...defaults, task: 'parity', conventions }, []);
    state().setWeights({ kind: 'untrained', seed: 1, hiddenSize: 4 });
    expect(state().conventions).toEqual(conventions);
  });

  it('has notices without duplicates, dismissed one by one', () => {
    state().open(defaults, ['a', 'b', 'a']);
    state().notify('b');
    expect(state().notices).toEqual(['a', 'b']);
    state().dismissNotice('a');
    expect(state().notices).toEqual(['b']);
  });

  it('drops a question without an answer, and no other', () => {
    const question = { cell: 'GRU', symbol: 'h', unit: 999, step: 3 };
    state().open({ ...defaults, panel: 'why', trail: [question] }, []);
    state().refuse({ ...question }, 'That number is not here.');
    expect(state().trail).toEqual([question]);
    state().refuse(question, 'That number is not here.');
    expect([state().trail, state().notices]).toEqual([[], ['That number is not here.']]);
  });

  it('shows its own step if its question has no answer', () => {
    const open = (link: string) => {
      const { choices, notices, withoutQuestion } = readLink(link);
      state().open(choices, notices, withoutQuestion);
    };
    open('text=abcabc&step=5&why=GRU.h[99]@3');
    expect(state()).toMatchObject({
      step: 3,
      notices: ['The link’s step=5 was not used: the question is asked at step 3.'],
    });
    const refuse = () => {
      const [question] = state().trail;
      if (question) state().refuse(question, 'None.');
    };
    refuse();
    expect(state()).toMatchObject({ step: 5, trail: [], notices: ['None.'] });
    open('text=abcabc&step=9&why=GRU.h[99]@3');
    refuse();
    expect(state()).toMatchObject({
      step: 6,
      notices: [
        'The link’s step=9 was not used: the sequence has 6 steps, and step 6 is shown.',
        'None.',
      ],
    });
    // Without its own step it stays at the question's step.
    open('text=abcabc&why=GRU.h[99]@3');
    refuse();
    expect(state()).toMatchObject({ step: 3, notices: ['None.'] });
  });
});
