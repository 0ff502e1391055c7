import { beforeEach, describe, expect, it, vi } from 'vitest';
import { taskBy } from '../../models/tasks';
import { settingsFor } from '../../models/train/settings';
import { readLink } from '../permalink';
import { useStore } from '../store';
import { bringTraining } from './show';

// Mocked because the session needs a worker and a window.
vi.mock('./session', () => ({ session: { whenOpen: vi.fn() } }));

const settings = { ...settingsFor(taskBy('parity')), conventions: { memory: 'none' } };
const state = () => useStore.getState();

/** Opens a link to a training that was started without forget gates. */
function arrive(link: string): void {
  const { choices, notices } = readLink(`task=parity&text=0110&weights=learning&${link}`);
  state().open(choices, notices);
  bringTraining('parity', state().weights, { settings, step: 1 }, 1);
}

describe('a link to a training with other conventions', () => {
  beforeEach(() => useStore.setState({ weights: { kind: 'trained' } }));

  it('has one notice about its conventions that are not in use', () => {
    arrive('reset=after&memory=none');
    expect(state().conventions).toEqual({ memory: 'none' });
    const notices = [
      'The link’s reset=after was not used: the training in this browser was begun with reset=before.',
    ];
    expect(state().notices).toEqual(notices);
    state().dismissNotice(notices[0] ?? '');
    bringTraining('parity', state().weights, { settings, step: 2 }, 2);
    expect(state().notices).toEqual([]);
    // They are still the reader's own.
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

  it('has a notice about a question whose symbol the training’s cell lacks', () => {
    arrive('why=LSTM.f[1]@2');
    expect(state()).toMatchObject({
      trail: [],
      notices: ['The link’s why=LSTM.f[1]@2 was not used: the LSTM of this training has no f.'],
    });
  });
});
