import { useCallback, useState } from 'react';
import { Segments } from '../controls/Segments';
import type { Answering } from '../Measured';
import { ClipControl } from './ClipControl';
import { FlowMaps } from './FlowMaps';
import { FlowNumbers } from './FlowNumbers';
import { FlowPlot } from './FlowPlot';
import { FlowSentences } from './FlowSentences';
import styles from './GradientPanel.module.css';
import { RecurrentScale } from './RecurrentScale';
import type { FlowMap, FlowScaling, FlowView } from './views';

/** The picture shown. */
export type FlowPicture = 'lines' | 'map' | 'factor';

/** Which loss: the last step’s, the current one’s, or the mean of all. */
export type FlowLoss = 'last' | 'current' | 'mean';

interface GradientPanelProps {
  readonly view: FlowView;
  /**
   * The maps of every state of every cell; undefined until they are computed; only for `map` and
   * `factor`.
   */
  readonly maps: readonly FlowMap[] | undefined;
  readonly shown: FlowPicture;
  readonly onShown: (shown: FlowPicture) => void;
  readonly scaling: FlowScaling;
  readonly onScaling: (scaling: FlowScaling) => void;
  readonly loss: FlowLoss;
  readonly onLoss: (loss: FlowLoss) => void;
  /** The factor on the recurrent weights: 0.1 to 4. */
  readonly scale: number;
  readonly onScale: (scale: number) => void;
  /** The maximum norm of the gradient; undefined: no clipping. */
  readonly clip: number | undefined;
  readonly onClip: (norm: number | undefined) => void;
  /** Which weights these are: `the weights at training step 50`. */
  readonly note?: string | undefined;
  /** Whether the panel is being updated. */
  readonly busy?: boolean | undefined;
  /** The text shown instead of a picture, if the sequence has no targets. */
  readonly empty?: string | undefined;
  readonly onGoTo: (step: number) => void;
  /** Where the numbers of a cell are answered; default: nowhere. */
  readonly answeringOf?: ((cell: string) => Answering) | undefined;
}

const pictures: readonly { value: FlowPicture; title: string }[] = [
  { value: 'lines', title: 'lines' },
  { value: 'map', title: 'map' },
  { value: 'factor', title: 'factor' },
];

const losses: readonly { value: FlowLoss; title: string }[] = [
  { value: 'last', title: 'last step' },
  { value: 'current', title: 'current step' },
  { value: 'mean', title: 'mean' },
];

const scalings = [
  { value: 'relative', title: 'relative' },
  { value: 'absolute', title: 'absolute' },
] as const;

const says: Readonly<Record<FlowPicture, string>> = {
  lines:
    'The norm of ∂loss/∂state after each step. The gradient flows from right to left; relative: each line begins at 1. Log axis.',
  map: 'The norm of ∂loss/∂state for every loss and every earlier state. One log scale for all cells.',
  factor:
    'The most that one step can stretch the backpropagated gradient: the largest singular value of ∂state/∂(previous state).',
};

/** The panel of gradients, backpropagated through time in all cells. */
export function GradientPanel(props: GradientPanelProps) {
  const { view, maps, shown, onShown, loss, onLoss, scale, onScale, clip, onClip, onGoTo } = props;
  const { note, busy = false, empty, scaling, onScaling, answeringOf } = props;
  const [pointed, setPointed] = useState<number>();
  const [lit, setLit] = useState<string>();
  // A new function would redraw the figure.
  const onPoint = useCallback((step: number | undefined) => setPointed(step), []);
  const waits = shown !== 'lines' && !maps;
  const isClipped = shown === 'lines' && view.lines.some(({ clipped }) => clipped);

  return (
    <div className={styles.panel}>
      <div className={styles.controls}>
        <Segments
          legend="Picture of the gradients"
          options={pictures}
          chosen={shown}
          onChoose={onShown}
        />
        <div className={styles.control}>
          <span aria-hidden="true">Loss of</span>
          <Segments
            legend="Loss to differentiate"
            options={losses}
            chosen={loss}
            onChoose={onLoss}
          />
        </div>
        {shown === 'lines' && (
          <div className={styles.control}>
            <span aria-hidden="true">Norms</span>
            <Segments legend="Norms" options={scalings} chosen={scaling} onChoose={onScaling} />
          </div>
        )}
        <RecurrentScale scale={scale} onScale={onScale} />
        <ClipControl norm={clip} onNorm={onClip} />
      </div>
      <p className={styles.about}>
        {says[shown]}
        {isClipped && ' Thin lines: after clipping.'}
        {note && ` Shown for ${note}.`}{' '}
        <span>{busy || (waits && !empty) ? 'Computing …' : ''}</span>
      </p>
      {empty ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <div className={styles.body} aria-busy={busy}>
          <div className={styles.picture}>
            {shown === 'map' && maps && (
              <FlowMaps maps={maps} step={view.step} theme={view.theme} />
            )}
            {(shown === 'lines' || (shown === 'factor' && maps)) && (
              <FlowPlot
                view={view}
                maps={shown === 'factor' ? maps : undefined}
                scaling={scaling}
                pointed={pointed}
                lit={lit}
                onPoint={onPoint}
                onGoTo={onGoTo}
              />
            )}
          </div>
          <FlowSentences
            view={view}
            maps={shown === 'factor' ? maps : undefined}
            scaling={scaling}
            at={shown === 'map' ? view.step : (pointed ?? view.step)}
            onLit={setLit}
            answeringOf={answeringOf}
          />
        </div>
      )}
      {!empty && <FlowNumbers view={view} maps={maps} />}
    </div>
  );
}
