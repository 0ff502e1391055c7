import { type KeyboardEvent, memo, type ReactNode, useRef } from 'react';
import styles from './Measured.module.css';
import type { Measure } from './views';

/** Where the numbers of a cell are answered. */
export interface Answering {
  /** Called with the symbol and the number hovered or focused; without them on leaving. */
  readonly point: (symbol?: string, measure?: Measure) => void;
  /** Called to announce the answer. */
  readonly say: (symbol: string, measure: Measure) => void;
}

interface MeasuredProps {
  /** Undefined: nothing answers here, and the number is only text. */
  readonly answering: Answering | undefined;
  readonly symbol: string;
  readonly of: Measure;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A number that summarises others. Hovered or focused it says where it comes from, in the page's
 * note; pressed, to a screen reader. The first Escape dismisses the note and nothing else.
 */
export const Measured = memo(function Measured(props: MeasuredProps) {
  const { answering, symbol, of, className, children } = props;
  const isAnswered = useRef(false);
  if (!answering) return <span className={className}>{children}</span>;
  const point = () => {
    isAnswered.current = true;
    answering.point(symbol, of);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isAnswered.current) return;
    event.preventDefault();
    isAnswered.current = false;
    answering.point();
  };
  return (
    <button
      type="button"
      className={[styles.measured, of === 'scale' && styles.scale, className]
        .filter(Boolean)
        .join(' ')}
      onPointerEnter={point}
      onPointerLeave={() => answering.point()}
      onFocus={point}
      onBlur={() => answering.point()}
      onKeyDown={onKeyDown}
      // A click must not move the focus, so that arrow keys keep stepping.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        point();
        answering.say(symbol, of);
      }}
    >
      {children}
    </button>
  );
});
