import { type ClipboardEvent, type DragEvent, useEffect, useId, useRef, useState } from 'react';
import { formatCount } from '../../models/format';
import { TextArea } from '../controls/Box';
import { Button } from '../controls/Button';
import { Fault } from '../controls/Fault';
import styles from './OwnText.module.css';

export interface OwnTextProps {
  /** The number of letters of the reader’s text in use; 0: the page’s text is used. */
  readonly inUse: number;
  /** How many of these are replaced. */
  readonly unread: number;
  readonly legibilityOf: (text: string) => { readonly letters: number; readonly unread: number };
  /** The error message about a text. */
  readonly message: string | undefined;
  readonly onUse: (text: string) => void;
  /** Called to return to the page’s text. */
  readonly onClear: () => void;
}

/** The debounce for counting letters, in ms. */
const countAfter = 250;

/**
 * A longer text is not put into the text field: laying out a million letters blocks a browser for a
 * second.
 */
const longest = 20_000;
const excerpt = 1000;

/**
 * A field for the reader's own text, uncontrolled, so that typing is fast. Of a long pasted text it
 * shows only the beginning, read-only.
 */
export function OwnText(props: OwnTextProps) {
  const { inUse, unread, legibilityOf, message, onUse, onClear } = props;
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<number>(undefined);
  const held = useRef<string>(undefined);
  const [isHeld, setHeld] = useState(false);
  const [count, setCount] = useState({ letters: 0, unread: 0 });
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const countSoon = () => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(
      () => setCount(legibilityOf(box.current?.value ?? '')),
      countAfter,
    );
  };
  const hold = (text: string | undefined) => {
    window.clearTimeout(timer.current);
    held.current = text;
    setHeld(text !== undefined);
    setCount(legibilityOf(text ?? ''));
    if (box.current) box.current.value = text === undefined ? '' : `${text.slice(0, excerpt)}…`;
  };
  const take = (event: ClipboardEvent | DragEvent, data: DataTransfer) => {
    const text = data.getData('text/plain');
    if (text.length > longest) hold(text);
    else if (isHeld && text !== '') {
      hold(undefined);
      if (box.current) box.current.value = text;
      setCount(legibilityOf(text));
    } else return;
    event.preventDefault();
  };
  const empty = () => {
    hold(undefined);
    box.current?.focus();
  };
  return (
    <div className={styles.own}>
      <label htmlFor={id}>A text of your own to train on</label>
      <TextArea
        ref={box}
        id={id}
        rows={3}
        autoComplete="off"
        aria-invalid={message !== undefined || undefined}
        aria-describedby={`${id}-count ${id}-message`}
        readOnly={isHeld}
        onInput={countSoon}
        onPaste={(event) => take(event, event.clipboardData)}
        onDrop={(event) => take(event, event.dataTransfer)}
      />
      <div className={styles.row}>
        <Button small onClick={() => onUse(held.current ?? box.current?.value ?? '')}>
          Train on this text
        </Button>
        {isHeld && (
          <Button small onClick={empty}>
            Clear the text
          </Button>
        )}
        {inUse > 0 && (
          <Button
            small
            onClick={() => {
              onClear();
              // The button is removed; keep the focus nearby.
              box.current?.focus();
            }}
          >
            Use Moby-Dick again
          </Button>
        )}
        <span id={`${id}-count`} className={styles.count}>
          {formatCount(count.letters)} letters{isHeld ? ', only the first ones shown' : ''}
          {unreadNote(count.unread, count.letters)}
        </span>
      </div>
      <Fault id={`${id}-message`} text={message} />
      <p className={styles.use}>
        {inUse > 0
          ? `Trains on your text of ${formatCount(inUse)} letters${unreadNote(unread, inUse)}.`
          : 'Trains on Moby-Dick.'}
      </p>
    </div>
  );
}

/** `; 12 of 3,680 letters cannot be read`; empty if all can. */
function unreadNote(unread: number, letters: number): string {
  if (unread === 0) return '';
  return `; ${formatCount(unread)} of ${formatCount(letters)} letters cannot be read`;
}
