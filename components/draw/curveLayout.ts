/**
 * The layout of the training curves as plain numbers and paths, so that tests can check it for NaN.
 */

import { ticks } from 'd3';
import { formatCount, formatPercent } from '../../models/format';
import { axisEnd, lastOfColumns, movingMean, reachOf, type Spot, thin } from './curvePoints';
import type { LineStyle } from './lineStyle';
import { logScale } from './logScale';
import { heightsOfNames, widthOfNames } from './namedLines';
import { pointSteps } from './pointSteps';
import { shareScale, type Tick, type ValueScale } from './valueScale';

/** One cell’s curve. */
export interface CurveLine {
  /** `RNN`; unique. */
  readonly title: string;
  readonly style: LineStyle;
  /** The training steps, ascending. */
  readonly steps: readonly number[];
  /** The values there; one that is not finite leaves a gap. */
  readonly values: readonly number[];
  /** The step at which the training of this cell diverged. */
  readonly divergedAt?: number | undefined;
}

export interface CurvesData {
  readonly lines: readonly CurveLine[];
  /** Losses have a logarithmic axis, accuracies (0 to 1) a linear one from 0 to 100 %. */
  readonly quantity: 'loss' | 'accuracy';
  /** The loss or accuracy of guessing; not drawn if not finite. */
  readonly chance: number;
  /** The total number of training steps. */
  readonly total: number;
  /** The step of the weights shown, if any. */
  readonly shown: number | undefined;
  /** Called on a click, with the step. */
  readonly onChooseStep: (step: number) => void;
}

export interface LaidLine {
  readonly title: string;
  readonly style: LineStyle;
  /** The path of the values; empty if the mean is identical. */
  readonly raw: string;
  /** The path of the moving mean. */
  readonly course: string;
  /** The end of the path; `diverged`: whether to mark it. */
  readonly end: Spot | undefined;
  readonly diverged: Spot | undefined;
  readonly name: (Spot & { readonly text: string }) | undefined;
}

export interface CurveLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly LaidLine[];
  readonly levels: readonly Tick[];
  readonly steps: readonly Tick[];
  readonly chance: number | undefined;
  readonly shown: Tick | undefined;
  readonly stepAt: (x: number) => number;
}

/** The space around the curves, in px. */
const before = 52;
const above = 12;
const below = 22;
/** The minimum distance of numbers on the axes, in px. */
const levelGap = 13;
const stepGap = 36;

/** @param size in px; a size that is too small gives an empty picture, never NaN */
export function layOutCurves(
  data: CurvesData,
  size: { readonly width: number; readonly height: number },
): CurveLayout {
  const { lines, quantity, total, shown } = data;
  const names = lines.map(({ title, divergedAt }) =>
    divergedAt === undefined ? title : `${title} diverged`,
  );
  const right = Math.max(before + 1, size.width - 20 - widthOfNames([...names, 'steps']));
  const bottom = Math.max(above + 1, size.height - below);

  const reached = lines.flatMap(({ steps, divergedAt }) => [steps.at(-1) ?? 0, divergedAt ?? 0]);
  const end = axisEnd(Math.max(0, shown ?? 0, ...reached), total);
  const scale = pointSteps(0, end, before, right);
  const { place: x } = scale;
  const chance = Number.isFinite(data.chance) ? data.chance : undefined;
  const level =
    quantity === 'loss'
      ? lossAxis(lines, chance, bottom)
      : shareScale(bottom, above, formatPercent);
  const chanceAt = chance === undefined ? undefined : level.place(chance);

  const bare = lines.map((each) => layOutLine(each, x, level.place, chanceAt ?? above));
  const ended = bare.flatMap(({ end: last, diverged }, index) => {
    const spot = diverged ?? last;
    return spot ? [{ index, spot }] : [];
  });
  const heights = heightsOfNames(
    ended.map(({ spot }) => spot.y),
    above,
    bottom,
  );
  const named = new Map(
    ended.map(({ index, spot }, place) => [index, { x: spot.x + 14, y: heights[place] ?? spot.y }]),
  );

  const now = shown === undefined ? undefined : x(shown);
  return {
    left: before,
    right,
    top: above,
    bottom,
    lines: bare.map((each, index) => {
      const spot = named.get(index);
      return { ...each, name: spot && { ...spot, text: names[index] ?? '' } };
    }),
    levels: level.ticks.filter(
      ({ at }) => chanceAt === undefined || Math.abs(at - chanceAt) >= levelGap,
    ),
    // Omit ticks that the shown step’s number would overlap.
    steps: ticks(0, end, Math.max(2, Math.floor((right - before) / 64)))
      .filter((tick) => Number.isInteger(tick))
      .map((tick) => ({ label: formatCount(tick), at: x(tick) }))
      .filter(({ at }) => now === undefined || Math.abs(at - now) >= stepGap),
    chance: chanceAt,
    shown:
      now === undefined || shown === undefined ? undefined : { label: formatCount(shown), at: now },
    stepAt: scale.stepAt,
  };
}

function lossAxis(
  lines: readonly CurveLine[],
  chance: number | undefined,
  bottom: number,
): ValueScale {
  const all = lines.flatMap(({ values }) => values.filter(Number.isFinite));
  // Includes half of chance, so that the axis does not move in the first steps.
  if (chance) all.push(chance, chance / 2);
  const { place, ticks, zero } = logScale(all, bottom, above);
  return {
    place: (value) => (Number.isFinite(value) ? place(value) : undefined),
    ticks: zero ? [...ticks, zero] : ticks,
  };
}

/** A path rounded to 0.1 px; without d3, because it is written several times a second. */
function outline(spots: readonly (Spot | undefined)[]): string {
  let path = '';
  let pen = 'M';
  for (const spot of spots) {
    if (!spot) {
      pen = 'M';
      continue;
    }
    path += `${pen}${Math.round(spot.x * 10) / 10},${Math.round(spot.y * 10) / 10}`;
    // A point between two gaps is a dot: a line of length 0 with round ends.
    if (pen === 'M') path += 'h0';
    pen = 'L';
  }
  return path;
}

function layOutLine(
  { title, style, steps, values, divergedAt }: CurveLine,
  x: (step: number) => number,
  place: ValueScale['place'],
  otherwise: number,
): Omit<LaidLine, 'name'> {
  const spotsOf = (all: readonly number[]) =>
    steps.map((step, index): Spot | undefined => {
      const y = place(all[index] ?? Number.NaN);
      return y === undefined ? undefined : { x: x(step), y };
    });
  const measured = outline(thin(spotsOf(values)));
  const mean = spotsOf(movingMean(values));
  const isSame = reachOf(values.length) === 0;
  const end = mean.findLast((spot) => spot !== undefined);
  return {
    title,
    style,
    raw: isSame ? '' : measured,
    course: isSame ? measured : outline(lastOfColumns(mean)),
    end,
    diverged: divergedAt === undefined ? undefined : { x: x(divergedAt), y: end?.y ?? otherwise },
  };
}
