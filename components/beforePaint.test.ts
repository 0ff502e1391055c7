import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beforePaint } from './beforePaint';

describe('what is drawn before the next frame', () => {
  const frames: (() => void)[] = [];
  const paintFrame = () => {
    for (const frame of frames.splice(0)) frame();
  };
  // Only an identity: nothing of it is used.
  const element = () => ({}) as Element;

  beforeEach(() => {
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  });
  afterEach(() => {
    paintFrame();
    vi.unstubAllGlobals();
  });

  it('is drawn with the frame, not before, and once', () => {
    const draw = vi.fn();
    beforePaint(element(), draw);
    expect(draw).not.toHaveBeenCalled();
    paintFrame();
    paintFrame();
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it('is, of one element, only the latest drawing', () => {
    const [first, second, other] = [vi.fn(), vi.fn(), vi.fn()];
    const canvas = element();
    beforePaint(canvas, first);
    beforePaint(element(), other);
    beforePaint(canvas, second);
    paintFrame();
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledTimes(1);
    expect(other).toHaveBeenCalledTimes(1);
  });

  it('can be taken back, but not by an earlier drawing of the element', () => {
    const [earlier, draw] = [vi.fn(), vi.fn()];
    const canvas = element();
    const takeBackEarlier = beforePaint(canvas, earlier);
    const takeBack = beforePaint(canvas, draw);
    takeBackEarlier();
    paintFrame();
    expect(draw).toHaveBeenCalledTimes(1);
    beforePaint(canvas, draw);
    takeBack();
    paintFrame();
    expect(draw).toHaveBeenCalledTimes(1);
  });
});
