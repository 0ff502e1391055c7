/** Keyboard and mouse actions of WebDriver, classic and BiDi. */
import { type Key, keyCodes, type Point } from './driver';

/** One device's part in an action, as in https://www.w3.org/TR/webdriver2/#actions. */
export interface ActionSequence {
  readonly type: 'key' | 'pointer';
  readonly id: string;
  readonly parameters?: { readonly pointerType: 'mouse' };
  readonly actions: readonly Record<string, unknown>[];
}

const codeOf = (key: Key) => (key in keyCodes ? keyCodes[key as keyof typeof keyCodes] : key);
const down = (key: Key) => ({ type: 'keyDown', value: codeOf(key) });
const up = (key: Key) => ({ type: 'keyUp', value: codeOf(key) });

export function pressing(keys: readonly Key[], held: readonly Key[]): ActionSequence[] {
  const actions = [
    ...held.map(down),
    ...keys.flatMap((key) => [down(key), up(key)]),
    ...held.toReversed().map(up),
  ];
  return [{ type: 'key', id: 'keyboard', actions }];
}

/** Presses the mouse at the first point, moves to the others, and releases it. */
export function dragging(points: readonly Point[], shift = false): ActionSequence[] {
  const [first, ...others] = points.map(({ x, y }) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration: 0,
  }));
  if (!first) throw new Error('a mouse needs a point to go to');
  const actions = [
    first,
    { type: 'pointerDown', button: 0 },
    ...others,
    { type: 'pointerUp', button: 0 },
  ];
  const mouse: ActionSequence = {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions,
  };
  if (!shift) return [mouse];
  // One action of each device per tick: Shift is pressed before and released after the mouse
  // button.
  const pauses = others.map(() => ({ type: 'pause' }));
  const keys = [down('Shift'), { type: 'pause' }, ...pauses, { type: 'pause' }, up('Shift')];
  return [{ type: 'key', id: 'keyboard', actions: keys }, mouse];
}
