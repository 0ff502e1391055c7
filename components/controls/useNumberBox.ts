import { type ComponentProps, type KeyboardEvent, useState } from 'react';
import { type NumberRange, nextNumber, readWithin } from '../../models/readNumber';

interface NumberBoxOptions {
  readonly range: NumberRange;
  /** The last number that was accepted. */
  readonly value: number;
  /** Whether a number takes effect as it is typed, or only on blur or Enter. */
  readonly live?: boolean;
  readonly onChange: (value: number) => void;
}

interface NumberBox {
  readonly props: ComponentProps<'input'>;
  /** The error message; empty if valid. */
  readonly fault: string;
}

/**
 * The behaviour of every number field: invalid input stays in it, with an error message; a field
 * left empty returns to the last accepted number.
 */
export function useNumberBox({
  range,
  value,
  live = false,
  onChange,
}: NumberBoxOptions): NumberBox {
  // Outdated if `of` is not the current value.
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
      // The number keyboards of some phones have no minus sign, and a comma instead of a point.
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
