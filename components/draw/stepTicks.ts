/** Selects the step numbers along a picture so that none overlap, for any number of steps. */
import type { StepScale } from './stepScale';

/** A step (0 for the initial state), and the centre of its label, in px. */
export interface StepTick {
  readonly step: number;
  readonly at: number;
}

export interface StepSpan {
  /** The last existing step, if the scale extends beyond it. */
  readonly last?: number;
  /** The step that is always labelled; undefined: none. */
  readonly now: number | undefined;
  /** The limits of the labels, in px; default: the picture. */
  readonly from?: number;
  readonly to?: number;
  /** The label of a step; default: its number, or “init”. */
  readonly label?: (step: number) => string;
}

/** The maximum width of a character, in px: 12-px type, bold or with wide letter spacing. */
const character = 9;

/** The minimum gap between two labels, in px. */
const gap = 4;

/** The minimum distance of round steps, in px. */
const loose = 34;

export function stepLabel(step: number): string {
  return step === 0 ? 'init' : String(step);
}

/** The first of 1, 2, 5, 10, 20, 50, … with at least this many px between two ticks. */
function paceOf(pitch: number, room: number): number {
  if (!(pitch > 0)) return Number.POSITIVE_INFINITY;
  for (let power = 1; ; power *= 10) {
    const pace = [1, 2, 5].map((each) => each * power).find((each) => each * pitch >= room);
    if (pace !== undefined) return pace;
  }
}

/** The steps to label, from left to right, including the current one. */
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
  const selected = isShown ? [within(now)] : [];
  const pace = paceOf(pitch, Math.max(loose, widthOf(last) + gap));
  if (Number.isFinite(pace)) {
    for (let step = Math.ceil(first / pace) * pace; step <= last; step += pace) {
      const tick = within(step);
      if (!selected.some((other) => touch(tick, other))) selected.push(tick);
    }
  }
  return selected.sort((a, b) => a.step - b.step);
}
