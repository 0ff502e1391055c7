/** What the reader may choose in the panels and beside the drawings; it stays while they are closed. */
import type { FlowLoss, FlowPicture } from '../components/gradient/GradientPanel';
import type { TrajectoryOrder } from '../components/panels/trajectoryViews';
import type { CurvesView } from '../components/train/views';

export interface PanelChoices {
  /** Whether the drawings show what changes made of the values, or how far they moved them. */
  readonly difference: boolean;
  /** Whether the ribbon shows where the prediction of this step came from. */
  readonly influence: boolean;
  /** Whose loss the gradients are of, and how they are drawn. */
  readonly loss: FlowLoss;
  readonly picture: FlowPicture;
  /** What the recurrent weights are multiplied by, for the gradients: `scales`. */
  readonly scale: number;
  /** The norm that the gradients are clipped to, above 0; undefined: they are not clipped. */
  readonly clip: number | undefined;
  /** What the units over time are sorted by. */
  readonly order: TrajectoryOrder;
  /** By cell, the quantity whose units these are; one that is left out shows its hidden state. */
  readonly quantities: Readonly<Record<string, string>>;
  /** By cell, the units whose lines are drawn; one that is left out draws the first in order. */
  readonly units: Readonly<Record<string, readonly number[]>>;
  /** The layer whose weights are shown; undefined: the cell's first. */
  readonly layer: string | undefined;
  /** What the curves of a training are of. */
  readonly curves: CurvesView['quantity'];
}

/** The least and the most that recurrent weights are multiplied by. */
export const scales = { least: 0.1, most: 4 } as const;

export const panelDefaults: PanelChoices = {
  difference: false,
  influence: false,
  loss: 'last',
  picture: 'lines',
  scale: 1,
  clip: undefined,
  order: 'variance',
  quantities: {},
  units: {},
  layer: undefined,
  curves: 'loss',
};
