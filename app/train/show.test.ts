import { beforeEach, describe, expect, it, vi } from 'vitest';
import { taskBy } from '../../models/tasks';
import { settingsFor } from '../../models/train/settings';
import { readLink } from '../permalink';
import { useStore } from '../store';
import { bringTraining } from './show';

// The session speaks with a worker and listens to the window; what is shown needs neither.
vi.mock('./session', () => ({ session: { whenOpen: vi.fn() } }));

const settings = { ...settingsFor(taskBy('parity')), conventions: { memory: 'none' } };
const state = () => useStore.getState();

/** A link is opened that leads to a training that was begun without forget gates. */
function arrive(link: string): void {
  const { choices, notices } = readLink(`task=parity&text=0110&weights=learning&${link}`);
  state().open(choices, notices);
  bringTraining('parity', state().weights, { settings, step: 1 }, 1);
}

describe('a link to a training that was begun with other conventions', () => {
  beforeEach(() => useStore.setState({ weights: { kind: 'trained' } }));

  it('is told which of its conventions are not in force, once', () => {
    arrive('reset=after&memory=none');
    expect(state().conventions).toEqual({ memory: 'none' });
    const notices = [
      'The link’s reset=after was not used: the training in this browser was begun with reset=before.',
    ];
    expect(state().notices).toEqual(notices);
    state().dismissNotice(notices[0] ?? '');
    bringTraining('parity', state().weights, { settings, step: 2 }, 2);
    expect(state().notices).toEqual([]);
    // They are the reader's own all the same.
    state().setWeights({ kind: 'trained' });
    expect(state().conventions).toEqual({ reset: 'after', memory: 'none' });
  });

  it('keeps its operation and its question', () => {
    arrive('step=3&op=3');
    expect(state()).toMatchObject({ step: 3, tick: 2, notices: [] });
    arrive('why=LSTM.c[1]@2&reset=after');
    const question = { cell: 'LSTM', symbol: 'c', unit: 1, step: 2 };
    expect(state()).toMatchObject({ panel: 'why', trail: [question] });
    expect(state().arrived).toBe(state().trail[0]);
  });

  it('is told of a question about what the training’s cell does not have', () => {
    arrive('why=LSTM.f[1]@2');
    expect(state()).toMatchObject({
      trail: [],
      notices: ['The link’s why=LSTM.f[1]@2 was not used: the LSTM of this training has no f.'],
    });
  });
});
