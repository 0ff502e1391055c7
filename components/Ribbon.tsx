import {
  type MouseEvent,
  memo,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import styles from './Ribbon.module.css';

/** One letter of the sequence: as typed, and as the models read it. */
export interface RibbonToken {
  readonly shown: string;
  readonly letter: string;
  readonly replaced: boolean;
}

interface RibbonProps {
  readonly sequence: string;
  readonly tokens: readonly RibbonToken[];
  /** Whether it is written with a space after each token, as numbers are. */
  readonly spaced: boolean;
  /** Counted from 1; 0 when the sequence is empty. */
  readonly step: number;
  readonly onEdit: (sequence: string) => void;
  readonly onGoTo: (step: number) => void;
  /** What stands under the letters, in line with them, and how much room it wants at their left. */
  readonly below?:
    | { readonly gutter: number; readonly show: (edges: readonly number[]) => ReactNode }
    | undefined;
}

/** The width of a plain letter's cell, in px. */
const cell = 30;
const fontSize = 17;

/**
 * The sequence with the playhead, edited in place: the letters are a text box whose spacing makes
 * each stand in its own cell, so that caret, selection, paste and undo are the browser's own.
 */
export const Ribbon = memo(function Ribbon(props: RibbonProps) {
  const { sequence, tokens, spaced, step, onEdit, onGoTo, below } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const edges = useMemo(
    () => (spaced ? spacedEdges(sequence, tokens) : edgesOf(tokens)),
    [sequence, tokens, spaced],
  );
  const end = edges.at(-1) ?? 0;
  const left = edges[step - 1] ?? 0;
  const width = (edges[step] ?? cell) - left;
  const replaced = tokens.filter((token) => token.replaced);

  useFollow(scroller, left, end);

  const choose = (event: MouseEvent<HTMLInputElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (selectionStart !== selectionEnd) return;
    const at = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const index = edges.findIndex((edge, i) => at >= edge && at < (edges[i + 1] ?? 0));
    if (index >= 0) onGoTo(index + 1);
  };

  return (
    <div className={styles.ribbon}>
      <div ref={scroller} className={styles.scroller} translate="no">
        <div
          className={styles.line}
          style={{ width: `${end + 2 * cell}px`, marginLeft: `${below?.gutter ?? 0}px` }}
        >
          <div className={styles.read} style={{ width: `${left + width}px` }} />
          {step > 0 && (
            <div
              className={styles.playhead}
              style={{ transform: `translateX(${left}px)`, width: `${width}px` }}
            />
          )}
          <Cells tokens={tokens} edges={edges} />
          <input
            className={styles.text}
            type="text"
            aria-label="Sequence"
            aria-describedby="sequence-note"
            // As the browser itself would: a text box holds one line.
            value={sequence.replace(/\r\n|[\r\n]/g, ' ')}
            placeholder="type something"
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            style={textStyle(spaced)}
            onChange={(event) => onEdit(event.target.value)}
            onClick={choose}
          />
        </div>
        {below?.show(edges)}
      </div>
      <p id="sequence-note" className={styles.note}>
        {noteOn(tokens, replaced, spaced)}
      </p>
    </div>
  );
});

/**
 * Keeps the playhead in view. What is in view is noted as it changes: asking the element itself at
 * every step would make the browser lay the page out an extra time.
 */
function useFollow(element: RefObject<HTMLElement | null>, left: number, end: number): void {
  const seen = useRef({ from: 0, room: 0 });

  const follow = useCallback(() => {
    const { from, room } = seen.current;
    const margin = 3 * cell;
    if (end <= room || (left - margin >= from && left + margin <= from + room)) return;
    element.current?.scrollTo({ left: left - room / 2 });
  }, [element, left, end]);

  const latest = useRef(follow);
  useLayoutEffect(() => {
    latest.current = follow;
    if (seen.current.room > 0) follow();
  }, [follow]);

  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const onScroll = () => {
      seen.current.from = box.scrollLeft;
    };
    const observer = new ResizeObserver(([entry]) => {
      const { room } = seen.current;
      seen.current.room = entry?.contentRect.width ?? 0;
      if (room !== seen.current.room) latest.current();
    });
    observer.observe(box);
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', onScroll);
    };
  }, [element]);
}

interface CellsProps {
  readonly tokens: readonly RibbonToken[];
  readonly edges: readonly number[];
}

/** The letters with their numbers; they do not change while one steps. */
const Cells = memo(function Cells({ tokens, edges }: CellsProps) {
  return tokens.map((token, index) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the sequence
      key={index}
      aria-hidden="true"
      className={styles.cell}
      data-replaced={token.replaced || undefined}
      style={{ width: `${(edges[index + 1] ?? 0) - (edges[index] ?? 0)}px` }}
    >
      <b>{token.shown === ' ' ? '·' : token.shown.replace(/\s/, '¶')}</b>
      <small>{index + 1}</small>
    </span>
  ));
});

function noteOn(
  tokens: readonly RibbonToken[],
  replaced: readonly RibbonToken[],
  spaced: boolean,
): string {
  if (tokens.length === 0) {
    return `The sequence is empty: type ${spaced ? 'numbers' : 'letters'} to step through.`;
  }
  if (replaced.length === 0) return '';
  const pairs = new Map(replaced.map(({ shown, letter }) => [shown, letter]));
  const named = Array.from(pairs, ([shown, letter]) => {
    return `${shown.trim() || (/[\r\n]/.test(shown) ? 'a line break' : 'another kind of space')} as ${letter === ' ' ? 'a space' : letter}`;
  });
  const listed = named.slice(0, 4).join(', ');
  const more = named.length > 4 ? ` and ${named.length - 4} more` : '';
  const why = spaced ? 'Rounded, or not a number' : 'Outside the models’ alphabet';
  return `${why}: they read ${listed}${more}.`;
}

/** The left edge of each token's cell, and the end of the last. */
function edgesOf(tokens: readonly RibbonToken[]): number[] {
  const edges = [0];
  const plain = widthOf('0');
  for (const { shown } of tokens) {
    const own = /^[ -~]$/.test(shown) ? plain : widthOf(shown);
    edges.push((edges.at(-1) ?? 0) + own + (cell - plain));
  }
  return edges;
}

/** The same where tokens stand in a text as it was typed, with whatever is between them. */
function spacedEdges(sequence: string, tokens: readonly RibbonToken[]): number[] {
  const plain = widthOf('0');
  let end = 0;
  const starts = tokens.map(({ shown }) => {
    const start = Math.max(end, sequence.indexOf(shown, end));
    end = start + shown.length;
    return start * plain;
  });
  return [0, ...starts.slice(1), (end + 1) * plain];
}

function textStyle(spaced: boolean) {
  const spacing = spaced ? 0 : cell - widthOf('0');
  return {
    fontSize: `${fontSize}px`,
    letterSpacing: `${spacing}px`,
    paddingLeft: `${spaced ? widthOf('0') / 2 : spacing / 2}px`,
  };
}

let measure: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** How wide the browser sets some text in the ribbon's font. */
function widthOf(text: string): number {
  let width = widths.get(text);
  if (width === undefined) {
    measure ??= document.createElement('canvas').getContext('2d');
    const family = getComputedStyle(document.documentElement).getPropertyValue('--mono');
    if (measure) measure.font = `${fontSize}px ${family}`;
    width = measure?.measureText(text).width ?? fontSize * 0.6;
    widths.set(text, width);
  }
  return width;
}
