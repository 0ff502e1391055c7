import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { enlargementOf } from '../enlargement';
import styles from '../Ribbon.module.css';
import {
  type Box,
  boxesOf,
  evenly,
  letterPitch,
  numberPitch,
  type Place,
  type Span,
} from './boxes';

/** Characters that the monospaced font has. */
const even = /^[ -~]*$/;

/** The tolerance for the width of a letter, in px. */
const slack = 0.01;

/**
 * The boxes of the tokens at the positions of their letters. Plain text need not be measured,
 * because the style sheet gives every letter the same width. Any other text (tabs, accents,
 * Chinese, emoji, zero-width characters) is laid out in a hidden element and measured.
 */
export function useBoxes(
  host: RefObject<HTMLElement | null>,
  text: string,
  spans: readonly Span[],
  spaced: boolean,
): readonly Box[] {
  const [measured, setMeasured] = useState<{ readonly of: readonly Span[]; boxes: Box[] }>();
  const pitch = spaced ? numberPitch : letterPitch;
  const expected = useMemo(() => boxesOf(spans, spaced, evenly(pitch)), [spans, spaced, pitch]);
  const round = useRound();
  const checked = useRef<{ readonly key: string; readonly isEven: boolean }>(undefined);

  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const key = `${spaced} ${round}`;
    if (checked.current?.key !== key) {
      const zeros = '0'.repeat(64);
      const width = measure(element, zeros, spaced, (place) => place(0, zeros.length).right);
      checked.current = { key, isEven: Math.abs(width / zeros.length - pitch) < slack };
    }
    if (checked.current.isEven && even.test(text)) return;
    const boxes = measure(element, text, spaced, (place) => boxesOf(spans, spaced, place));
    setMeasured({ of: spans, boxes });
  }, [host, text, spans, spaced, pitch, round]);

  return measured?.of === spans ? measured.boxes : expected;
}

/** Counts zooms and resizes of the page, which may change the letters. */
function useRound(): number {
  const [round, setRound] = useState(0);
  useLayoutEffect(() => {
    const onResize = () => setRound((each) => each + 1);
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return round;
}

/** Lays out a text as in the ribbon's text field, and measures it. */
function measure<Answer>(
  host: HTMLElement,
  text: string,
  spaced: boolean,
  ask: (place: Place) => Answer,
): Answer {
  const ruler = document.createElement('span');
  ruler.className = styles.ruler ?? '';
  ruler.dataset.spaced = String(spaced);
  ruler.setAttribute('aria-hidden', 'true');
  const letters = document.createTextNode(text);
  ruler.append(letters);
  host.append(ruler);
  const scale = enlargementOf(host);
  const origin = ruler.getBoundingClientRect().left;
  const range = document.createRange();
  const answer = ask((start, end) => {
    range.setStart(letters, start);
    range.setEnd(letters, end);
    const { left, right } = range.getBoundingClientRect();
    return { left: (left - origin) / scale, right: (right - origin) / scale };
  });
  ruler.remove();
  return answer;
}
