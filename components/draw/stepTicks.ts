/** The one rule for the numbers of steps along a picture: none lies on another, at any length. */
import type { StepScale } from './stepScale';

/** A step, 0 for the initial state, and where the middle of its label stands, in px. */
export interface StepTick {
  readonly step: number;
  readonly at: number;
}

export interface StepSpan {
  /** The last step that there is, if the scale goes on beyond it. */
  readonly last?: number;
  /** The step whose label always stands; none when it is not shown. */
  readonly now: number | undefined;
  /** What the labels stay within, in px; the picture, if nothing else. */
  readonly from?: number;
  readonly to?: number;
  /** What is written at a step; its number, or “init”, if nothing else. */
  readonly label?: (step: number) => string;
}

/** The widest that a character gets, in px: 12-px type, bold or widely spaced by the reader. */
const character = 9;

/** The least gap between two labels, in px. */
const gap = 4;

/** How far apart round steps stand at least, in px: an axis is no ruler. */
const loose = 34;

export function stepLabel(step: number): string {
  return step === 0 ? 'init' : String(step);
}

/** 1, 2, 5, 10, 20, 50 and so on: the first that leaves this many px between two ticks. */
function paceOf(pitch: number, room: number): number {
  if (!(pitch > 0)) return Number.POSITIVE_INFINITY;
  for (let power = 1; ; power *= 10) {
    const pace = [1, 2, 5].map((each) => each * power).find((each) => each * pitch >= room);
    if (pace !== undefined) return pace;
  }
}

/** The steps to be labelled, from left to right, the current one among them. */
export function stepTicks(scale: StepScale, span: StepSpan): StepTick[] {
  const { first, place, pitch } = scale;
  const { last = scale.last, now, from = scale.from, to = scale.to, label = stepLabel } = span;
  const widthOf = (step: number) => character * label(step).length;
  const within = (step: number): StepTick => {
    const half = widthOf(step) / 2;
    return { step, at: Math.max(from + half, Math.min(to - half, place(step))) };
  };
  const touch = (a: StepTick, b: StepTick) =>
    Math.abs(a.at - b.at) < (widthOf(a.step) + widthOf(b.step)) / 2 + gap;
  const isShown = now !== undefined && now >= first && now <= last;
  const kept = isShown ? [within(now)] : [];
  const pace = paceOf(pitch, Math.max(loose, widthOf(last) + gap));
  if (Number.isFinite(pace)) {
    for (let step = Math.ceil(first / pace) * pace; step <= last; step += pace) {
      const tick = within(step);
      if (!kept.some((other) => touch(tick, other))) kept.push(tick);
    }
  }
  return kept.sort((a, b) => a.step - b.step);
}
