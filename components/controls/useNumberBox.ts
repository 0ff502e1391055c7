import { type ComponentProps, type KeyboardEvent, useState } from 'react';
import { type NumberRange, nextNumber, readWithin } from '../../models/readNumber';

interface NumberBoxOptions {
  readonly range: NumberRange;
  /** The last number that was accepted. */
  readonly value: number;
  /** Whether a number counts as it is typed, or only when the box is left or Enter is pressed. */
  readonly live?: boolean;
  readonly onChange: (value: number) => void;
}

interface NumberBox {
  readonly props: ComponentProps<'input'>;
  /** What is wrong with what was typed, in words; empty if nothing is. */
  readonly fault: string;
}

/**
 * What every box for a number does: what is no number stays in it and is answered in words; a box
 * that is left empty goes back to the last number that was accepted.
 */
export function useNumberBox({
  range,
  value,
  live = false,
  onChange,
}: NumberBoxOptions): NumberBox {
  // Of another value than the present one it is out of date.
  const [typed, setTyped] = useState({ text: String(value), of: value });
  const [judged, setJudged] = useState(false);
  const text = typed.of === value ? typed.text : String(value);
  const read = readWithin(text, range);
  const isEmpty = text.trim() === '';
  const isJudged = (judged || live) && !isEmpty && typed.of === value;
  const fault = isJudged && 'fault' in read ? read.fault : '';

  const accept = (number: number, shown = String(number)) => {
    setTyped({ text: shown, of: number });
    if (number !== value) onChange(number);
  };
  const judge = () => {
    setJudged(true);
    if ('value' in read) accept(read.value);
    else if (isEmpty) accept(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') judge();
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const from = 'value' in read ? read.value : value;
      accept(nextNumber(from, event.key === 'ArrowUp', range));
      event.preventDefault();
    }
  };
  return {
    fault,
    props: {
      // The keyboards for numbers of some phones have no minus, and a comma in the place of a point.
      inputMode: range.whole && range.least >= 0 ? 'numeric' : 'text',
      value: text,
      'aria-invalid': fault !== '' || undefined,
      onChange: ({ target }) => {
        setJudged(false);
        const next = readWithin(target.value, range);
        if (live && 'value' in next) accept(next.value, target.value);
        else setTyped({ text: target.value, of: value });
      },
      onBlur: judge,
      onKeyDown,
    },
  };
}
