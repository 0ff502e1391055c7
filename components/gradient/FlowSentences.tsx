import { formatMagnitude } from '../../models/format';
import { LineSample } from '../LineSample';
import { type Answering, Measured } from '../Measured';
import styles from './FlowSentences.module.css';
import { normStrokes, strokeLabel, stylesOf } from './strokes';
import type { FlowMap, FlowScaling, FlowView } from './views';

interface FlowSentencesProps {
  readonly view: FlowView;
  /** Set if factors are shown instead of norms. */
  readonly maps: readonly FlowMap[] | undefined;
  readonly scaling: FlowScaling;
  /** The step whose values are shown. */
  readonly at: number;
  /** Called with the label of the line hovered in the list. */
  readonly onLit: (label: string | undefined) => void;
  /** Where the numbers of a cell are answered; default: nowhere. */
  readonly answeringOf?: ((cell: string) => Answering) | undefined;
}

/** A summary of the picture, one paragraph per cell, with a legend and values of its lines. */
export function FlowSentences(props: FlowSentencesProps) {
  const { view, maps, scaling, at, onLit, answeringOf } = props;
  const lines = maps ?? view.lines;
  const looks = stylesOf(lines);
  const norms = normStrokes(view.lines, scaling, view.lossAt);
  const cells = new Map(lines.map(({ cell, title }) => [cell, title]));
  const normOrFactor = (index: number) =>
    maps ? maps[index]?.factors[at - 1] : norms[index]?.values[at];
  return (
    <div className={styles.words}>
      <p className={styles.when}>{at === 0 ? 'Initial state' : `After step ${at}`}</p>
      <ul>
        {[...cells].map(([cell, title]) => (
          <li key={cell}>
            <div className={styles.keys}>
              <b>{title}</b>
              {lines.map((line, index) => {
                if (line.cell !== cell) return null;
                const value = normOrFactor(index);
                return (
                  <span
                    key={line.state}
                    className={styles.key}
                    data-hue={looks[index]?.hue}
                    onPointerEnter={() => onLit(strokeLabel(line))}
                    onPointerLeave={() => onLit(undefined)}
                  >
                    <Measured
                      answering={answeringOf?.(cell)}
                      symbol={line.state}
                      of={maps ? 'factor' : 'gradient'}
                      className={styles.number}
                    >
                      <LineSample dash={looks[index]?.dash} />
                      <i>{line.state}</i>
                      <span>
                        {value === undefined || Number.isNaN(value) ? '–' : formatMagnitude(value)}
                      </span>
                    </Measured>
                  </span>
                );
              })}
            </div>
            {view.sentences
              .filter((sentence) => sentence.cell === cell)
              .map(({ text }) => (
                <p key={text}>{text}</p>
              ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
