/** Choices made in the panels and next to the drawings; they persist while a panel is closed. */
import type { FlowLoss, FlowPicture } from '../components/gradient/GradientPanel';
import type { FlowScaling } from '../components/gradient/views';
import type { TrajectoryOrder } from '../components/panels/trajectoryViews';
import type { CurvesView } from '../components/train/views';

export interface PanelChoices {
  /** Whether the drawings show the difference made by the changes, instead of the values. */
  readonly difference: boolean;
  /** Whether the ribbon shows the inputs' influence on this step's prediction. */
  readonly influence: boolean;
  /** Whether the cards show each equation's line of PyTorch. */
  readonly code: boolean;
  /** The loss of the gradients, and how they are drawn. */
  readonly loss: FlowLoss;
  readonly picture: FlowPicture;
  /** How the norms of gradients are drawn. */
  readonly norms: FlowScaling;
  /** The factor on the recurrent weights, for the gradients: see `scales`. */
  readonly scale: number;
  /** The maximum gradient norm, above 0; undefined: no clipping. */
  readonly clip: number | undefined;
  /** The order of units in the panel of trajectories. */
  readonly order: TrajectoryOrder;
  /** By cell, the quantity shown; default: its first state. */
  readonly quantities: Readonly<Record<string, string>>;
  /** By cell, the units drawn as lines; default: the first in order. */
  readonly units: Readonly<Record<string, readonly number[]>>;
  /** The layer shown in the weights panel; undefined: the cell's first. */
  readonly layer: string | undefined;
  /** The quantity of the training curves. */
  readonly curves: CurvesView['quantity'];
  /** How the cells write on: see `Sampling`. */
  readonly temperature: number;
  readonly sampleSeed: number;
  /** How many letters they write. */
  readonly sampleCount: number;
}

/** The range of the factor on the recurrent weights. */
export const scales = { least: 0.1, most: 4 } as const;

/** The largest temperature, and the choices of how many letters are written. */
export const hottest = 2;
export const sampleCounts = [20, 60, 120, 300] as const;

export const panelDefaults: PanelChoices = {
  difference: false,
  influence: false,
  code: false,
  loss: 'last',
  picture: 'lines',
  norms: 'relative',
  scale: 1,
  clip: undefined,
  order: 'variance',
  quantities: {},
  units: {},
  layer: undefined,
  curves: 'loss',
  temperature: 1,
  sampleSeed: 1,
  sampleCount: 60,
};
