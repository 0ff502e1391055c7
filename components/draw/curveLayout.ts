/**
 * Where everything of the training curves stands: plain numbers and outlines, so that none of it
 * can become NaN unseen.
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
  /** `RNN`: no two have the same. */
  readonly title: string;
  readonly style: LineStyle;
  /** The training steps measured, rising. */
  readonly steps: readonly number[];
  /** What was measured there; what is not finite leaves a gap. */
  readonly values: readonly number[];
  /** The step at which the training of this cell left the numbers there are. */
  readonly divergedAt?: number | undefined;
}

export interface CurvesData {
  readonly lines: readonly CurveLine[];
  /** Losses stand on a logarithmic axis, shares (0 to 1) on a linear one from 0 to 100 %. */
  readonly quantity: 'loss' | 'accuracy';
  /** What guessing comes to; not finite: not drawn. */
  readonly chance: number;
  /** The steps that the training is to take. */
  readonly total: number;
  /** The step of the weights that are shown, if any. */
  readonly shown: number | undefined;
  /** A click on the picture: at this step. */
  readonly onChooseStep: (step: number) => void;
}

export interface LaidLine {
  readonly title: string;
  readonly style: LineStyle;
  /** What was measured; empty where the course is the same. */
  readonly raw: string;
  /** Its moving mean. */
  readonly course: string;
  /** Where the course ends, and the mark of an end that was not meant. */
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

/** The room around the curves, in px. */
const before = 52;
const above = 12;
const below = 22;
/** How far numbers on the axes have to be apart, in px. */
const levelGap = 13;
const stepGap = 36;

/** @param size in px; a size without room gives a picture without extent, never one of NaN */
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
    // The shown step’s own number would run into a tick.
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
  // The first steps down from chance are not to move the axis.
  if (chance) all.push(chance, chance / 2);
  const { place, ticks, zero } = logScale(all, bottom, above);
  return {
    place: (value) => (Number.isFinite(value) ? place(value) : undefined),
    ticks: zero ? [...ticks, zero] : ticks,
  };
}

/** A path to a tenth of a pixel; by hand, since it is written several times a second. */
function outline(spots: readonly (Spot | undefined)[]): string {
  let path = '';
  let pen = 'M';
  for (const spot of spots) {
    if (!spot) {
      pen = 'M';
      continue;
    }
    path += `${pen}${Math.round(spot.x * 10) / 10},${Math.round(spot.y * 10) / 10}`;
    // A spot between two gaps is a dot: the round end of a line of no length.
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
