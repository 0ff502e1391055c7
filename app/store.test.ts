import { beforeEach, describe, expect, it } from 'vitest';
import { defaults, useStore } from './store';

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

  it('follows a sequence that gets shorter, and is 0 when there is none', () => {
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

  it('begins again when it is pressed at the end', () => {
    state().goTo(5);
    state().setPlaying(true);
    expect(state()).toMatchObject({ step: 1, playing: true });
  });

  it('stops when the reader goes somewhere', () => {
    state().setPlaying(true);
    state().goTo(3);
    expect(state().playing).toBe(false);
  });
});

describe('a sequence', () => {
  it('is cut at 500 letters, and says so', () => {
    state().setSequence('a'.repeat(520));
    expect(state().sequence).toHaveLength(500);
    expect(state().notices).toEqual(['A sequence holds 500 letters; the last 20 were left out.']);
  });
});

describe('pointing', () => {
  it('keeps one symbol at a time, and lets go of it', () => {
    state().point('GRU', 'z');
    const { pointed } = state();
    state().point('GRU', 'z');
    expect(state().pointed).toBe(pointed);
    state().point('GRU', undefined);
    expect(state().pointed).toBeUndefined();
  });
});
