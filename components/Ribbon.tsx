import { Pencil } from 'lucide-react';
import {
  type MouseEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useMemo,
  useRef,
} from 'react';
import { enlargementOf } from './enlargement';
import styles from './Ribbon.module.css';
import { type Box, boxAt, endOf, letterPitch, oneLine, spansOf } from './ribbon/boxes';
import { noteOn, type RibbonToken, visible } from './ribbon/note';
import { useBoxes } from './ribbon/useBoxes';
import { useFollow } from './ribbon/useFollow';
import { type Limited, useLimit } from './ribbon/useLimit';
import { useLatest } from './useLatest';

interface RibbonProps {
  readonly sequence: string;
  readonly tokens: readonly RibbonToken[];
  /** Tokenises a text. */
  readonly read: (text: string) => readonly RibbonToken[];
  /** The maximum number of tokens. */
  readonly longest: number;
  /** Whether tokens are separated by spaces, as numbers are. */
  readonly spaced: boolean;
  /** Counted from 1; 0 when the sequence is empty. */
  readonly step: number;
  readonly onEdit: (sequence: string) => void;
  /** Called with the number of tokens cut from an insertion at the end. */
  readonly onCut: (count: number) => void;
  readonly onGoTo: (step: number) => void;
  readonly stepMarks?: readonly StepMark[] | undefined;
  /** Called with the step to which the predicted one is dragged; undefined: it stays. */
  readonly onPredict?: ((step: number) => void) | undefined;
  /** Content below the letters, aligned with them, and the space it needs at their left. */
  readonly below?:
    | { readonly gutter: number; readonly show: (boxes: readonly Box[]) => ReactNode }
    | undefined;
}

/** A step that a text beside the sequence speaks of, that the reader predicts, or that is right. */
export interface StepMark {
  readonly step: number;
  readonly kind: 'told' | 'predicted' | 'right';
}

/** The space for a caret and a pencil after the last letter, in px. */
const after = 20;

/**
 * The sequence with the playhead, edited in place. The letters are a native text box, so that
 * caret, selection, paste and undo work natively; its text is transparent, and a box is drawn at
 * the position of each letter.
 */
export const Ribbon = memo(function Ribbon(props: RibbonProps) {
  const { sequence, tokens, read, longest, spaced, step, onEdit, onCut, onGoTo } = props;
  const { stepMarks, onPredict, below } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const text = oneLine(sequence);
  const spans = useMemo(() => spansOf(text, tokens, spaced), [text, tokens, spaced]);
  const boxes = useBoxes(line, text, spans, spaced);
  const end = useMemo(() => endOf(boxes), [boxes]);
  const predicted = stepMarks?.find(({ kind }) => kind === 'predicted');
  const { from: left, to: right } = boxes[step - 1] ?? { from: 0, to: letterPitch };
  const limited = useLimit(input, { longest, spaced, read }, onEdit, onCut);

  const caretPlace = () => {
    const caret = input.current?.selectionEnd;
    if (caret == null || document.activeElement !== input.current) return undefined;
    return boxes[spans.findIndex((span) => span.start >= caret)]?.from ?? end;
  };
  const follow = useFollow(scroller, left, end, caretPlace, limited.refused);

  const choose = ({ currentTarget: box, clientX }: MouseEvent<HTMLInputElement>) => {
    const caret = box.selectionStart ?? 0;
    if (caret !== box.selectionEnd) return;
    const index = boxAt(boxes, (clientX - box.getBoundingClientRect().left) / enlargementOf(box));
    const span = spans[index];
    if (!span) return;
    onGoTo(index + 1);
    // The browser may choose another of overlapping letters.
    const near = Math.min(span.end, Math.max(span.start, caret));
    if (!spaced && near !== caret) box.setSelectionRange(near, near);
  };

  // Stable, so that a step does not render the text field.
  const onClick = useLatest(choose);
  const onFocus = useLatest(follow);
  const onChange = useLatest(limited.onChange);
  const onPaste = useLatest(limited.onPaste);
  const onCompositionStart = useLatest(limited.onCompositionStart);
  const onCompositionEnd = useLatest(limited.onCompositionEnd);

  return (
    <div className={styles.ribbon}>
      {/* Firefox would make this scroll container a tab stop, though its contents have their own. */}
      <div ref={scroller} className={styles.scroller} tabIndex={-1} translate="no">
        <div
          ref={line}
          className={styles.line}
          style={{ width: `${end + after}px`, marginLeft: `${below?.gutter ?? 0}px` }}
        >
          <div className={styles.marks}>
            {step > 0 && <div className={styles.read} style={{ width: `${right}px` }} />}
            {step > 0 && (
              <div
                className={styles.playhead}
                style={{ transform: `translateX(${left}px)`, width: `${right - left}px` }}
              />
            )}
          </div>
          <Cells tokens={tokens} boxes={boxes} />
          {stepMarks?.map(({ step: at, kind }) => (
            <span
              key={`${kind} ${at}`}
              className={styles.stepMark}
              data-kind={kind}
              style={boxStyle(boxes[at - 1])}
              aria-hidden="true"
            />
          ))}
          <TextField
            field={input}
            value={limited.composed ?? text}
            spaced={spaced}
            onChange={onChange}
            onPaste={onPaste}
            onCompositionStart={onCompositionStart}
            onCompositionEnd={onCompositionEnd}
            onClick={onClick}
            onFocus={onFocus}
          />
          {predicted && onPredict && (
            <Handle box={boxes[predicted.step - 1]} boxes={boxes} onDrag={onPredict} />
          )}
          {tokens.length > 0 && (
            <Pencil className={styles.pencil} style={{ left: `${end + 4}px` }} aria-hidden />
          )}
        </div>
        {below?.show(boxes)}
      </div>
      <p id="sequence-note" className={styles.note} aria-live="polite">
        {[limited.refused, noteOn(tokens, spaced)].filter(Boolean).join(' ')}
      </p>
      <p id="sequence-hint" hidden>
        {hint(spaced)}
      </p>
    </div>
  );
});

const boxStyle = ({ from, to }: Box = { from: 0, to: 0 }) => ({
  left: `${from}px`,
  width: `${to - from}px`,
});

interface HandleProps {
  readonly box: Box | undefined;
  readonly boxes: readonly Box[];
  readonly onDrag: (step: number) => void;
}

/** Drags the predicted step, over the letter that it is at; a slider beside it does so by keyboard. */
function Handle({ box, boxes, onDrag }: HandleProps) {
  const drag = (event: PointerEvent<HTMLElement>) => {
    const { currentTarget: handle, clientX, pointerId } = event;
    const line = handle.parentElement;
    if (!line || !handle.hasPointerCapture(pointerId)) return;
    const at = (clientX - line.getBoundingClientRect().left) / enlargementOf(line);
    const index = boxAt(boxes, at);
    // Beyond an end, the end.
    if (index >= 0) onDrag(index + 1);
    else onDrag(at < endOf(boxes) ? 1 : boxes.length);
  };
  return (
    <span
      className={styles.handle}
      style={boxStyle(box)}
      aria-hidden="true"
      title="Drag it to the step that you predict"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
    />
  );
}

interface TextFieldProps extends Pick<Limited, `on${string}` & keyof Limited> {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly spaced: boolean;
  readonly onClick: (event: MouseEvent<HTMLInputElement>) => void;
  readonly onFocus: () => void;
}

/** The sequence as a native text box. */
const TextField = memo(function TextField(props: TextFieldProps) {
  const { field, value, spaced, onChange, ...handlers } = props;
  return (
    <input
      ref={field}
      className={styles.text}
      data-spaced={spaced}
      type="text"
      aria-label="Sequence"
      aria-describedby="sequence-note sequence-hint"
      title={hint(spaced)}
      value={value}
      placeholder="type something"
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      {...handlers}
      onChange={({ target, nativeEvent }) =>
        onChange(target.value, (nativeEvent as InputEvent).isComposing === true)
      }
      // The box is as wide as its text, so undo any scrolling within it.
      onScroll={(event) => {
        event.currentTarget.scrollLeft = 0;
      }}
    />
  );
});

function hint(spaced: boolean): string {
  return `Type here to change the sequence, click a ${spaced ? 'number' : 'letter'} to go to its step.`;
}

interface CellsProps {
  readonly tokens: readonly RibbonToken[];
  readonly boxes: readonly Box[];
}

/** How many letters are laid out together: what changes beside them asks for a few boxes, not 2,000. */
const groupSize = 64;

/** The letters with their numbers; they do not change when stepping. */
const Cells = memo(function Cells({ tokens, boxes }: CellsProps) {
  const starts = Array.from(
    { length: Math.ceil(tokens.length / groupSize) },
    (_, group) => group * groupSize,
  );
  return starts.map((first) => (
    <div key={first} className={styles.cells} style={{ left: `${boxes[first]?.from ?? 0}px` }}>
      {tokens.slice(first, first + groupSize).map((token, at) => {
        const { from, to } = boxes[first + at] ?? { from: 0, to: 0 };
        const before = at === 0 ? from : (boxes[first + at - 1]?.to ?? from);
        return (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the sequence
            key={at}
            aria-hidden="true"
            className={styles.cell}
            data-replaced={token.replaced || undefined}
            style={{ marginLeft: from - before || undefined, width: to - from }}
          >
            <b>{visible(token.shown)}</b>
            <small>{first + at + 1}</small>
          </span>
        );
      })}
    </div>
  ));
});
