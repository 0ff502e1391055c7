import { memo } from 'react';
import styles from './Automaton.module.css';

interface AutomatonState {
  readonly x: number;
  readonly y: number;
}

interface AutomatonArc {
  readonly from: number;
  readonly to: number;
  readonly letter: string;
  /** Draws the letter, or a loop, on the right-hand side of the arc (below, if it points right). */
  readonly below?: boolean;
}

export interface AutomatonView {
  /** `embedded Reber grammar` */
  readonly name: string;
  /** The size of the picture. */
  readonly width: number;
  readonly height: number;
  readonly states: readonly AutomatonState[];
  readonly arcs: readonly AutomatonArc[];
  /** The current state; undefined: the string has left the grammar. */
  readonly current: number | undefined;
}

const radius = 9;
const head = { length: 6, width: 3.5 };
/** The distance between a line and the centre of its letter. */
const beside = 10;

/** An automaton's state diagram, with the current state marked. */
export const Automaton = memo(function Automaton({ view }: { readonly view: AutomatonView }) {
  const { name, width, height, states, arcs, current } = view;
  const follows = whatFollows(view);
  const at = current === undefined ? '' : ` At state ${current + 1}:`;
  return (
    <div className={styles.automaton}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`The ${name}, an automaton of ${states.length} states.${at} ${follows}`}
      >
        {arcs.map(({ from, to, letter, below = false }) => {
          const [start, end] = [states[from], states[to]];
          if (!start || !end) return null;
          const { line, tip, label } = from === to ? loop(start, below) : way(start, end, below);
          return (
            <g key={`${from}${letter}${to}`} data-next={from === current || undefined}>
              <path className={styles.arc} d={line} />
              <path className={styles.head} d={tip} />
              <text className={styles.letter} x={label.x} y={label.y}>
                {letter}
              </text>
            </g>
          );
        })}
        {states.map(({ x, y }, state) => (
          <g key={`${x},${y}`} data-current={state === current || undefined}>
            {!arcs.some(({ to }) => to === state) && <Entry x={x} y={y} />}
            {!arcs.some(({ from }) => from === state) && (
              <circle className={styles.last} cx={x} cy={y} r={radius + 4} />
            )}
            <circle className={styles.state} cx={x} cy={y} r={radius} />
            {state === current && <circle className={styles.here} cx={x} cy={y} r={radius / 2} />}
          </g>
        ))}
      </svg>
      {/* Screen readers get it from the picture's description. */}
      <p className={styles.follows} aria-hidden="true">
        {follows}
      </p>
    </div>
  );
});

/** The arrow to the initial state. */
function Entry({ x, y }: AutomatonState) {
  const { line, tip } = way({ x, y: y - radius - 28 }, { x, y }, false);
  return (
    <>
      <path className={styles.arc} d={line} />
      <path className={styles.head} d={tip} />
    </>
  );
}

/** Describes the letters allowed next: `T or V may follow.` */
function whatFollows({ arcs, current }: AutomatonView): string {
  if (current === undefined) return 'This string is not in the grammar.';
  const letters = arcs.flatMap(({ from, letter }) => (from === current ? letter : []));
  return letters.length > 0 ? `${letters.join(' or ')} may follow.` : 'The string is complete.';
}

interface Drawn {
  readonly line: string;
  readonly tip: string;
  readonly label: AutomatonState;
}

/** A straight line from one state’s rim to another’s. */
function way(from: AutomatonState, to: AutomatonState, below: boolean): Drawn {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const side = below ? -beside : beside;
  const end = { x: to.x - dx * radius, y: to.y - dy * radius };
  return {
    line: `M${from.x + dx * radius},${from.y + dy * radius}L${end.x - dx * head.length},${end.y - dy * head.length}`,
    tip: tipAt(end, dx, dy),
    label: { x: (from.x + to.x) / 2 + dy * side, y: (from.y + to.y) / 2 - dx * side },
  };
}

/** A loop above or below a state, with its letter inside. */
function loop({ x, y }: AutomatonState, below: boolean): Drawn {
  const sign = below ? 1 : -1;
  const at = (right: number, out: number) => `${x + right},${y + sign * out}`;
  const [dx, dy] = [-0.75, -0.66 * sign];
  const end = { x: x + 5, y: y + sign * 8 };
  return {
    line: `M${at(-5, 8)}C${at(-36, 36)} ${at(36, 36)} ${at(9, 12)}`,
    tip: tipAt(end, dx, dy),
    label: { x, y: y + sign * 19 },
  };
}

function tipAt({ x, y }: AutomatonState, dx: number, dy: number): string {
  const back = { x: x - dx * head.length, y: y - dy * head.length };
  const [aside, up] = [dy * head.width, dx * head.width];
  return `M${x},${y}L${back.x + aside},${back.y - up}L${back.x - aside},${back.y + up}Z`;
}
