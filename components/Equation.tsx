import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import styles from './Equation.module.css';

interface EquationProps {
  /** The formula rendered by KaTeX, each symbol with `data-symbol`. */
  readonly html: string;
  /** The formula in words: "update gate: z t equals sigmoid of …". */
  readonly spoken: string;
  /** The names of highlighted symbols. */
  readonly lit: ReadonlySet<string>;
  /** The part of the formula that is being computed, by its node's id. */
  readonly working?: string | undefined;
  /** Called with the symbol hovered or reached by arrow keys; undefined on leaving. */
  readonly onPoint: (name: string | undefined) => void;
  /** Called to announce a symbol reached by an arrow key. */
  readonly onSay: (name: string) => void;
  /** Called to explain a symbol at length, beside an element; default: none is. */
  readonly onExplain?: ((name: string, beside: Element) => void) | undefined;
}

/**
 * A formula with one tab stop, read as a whole; arrow keys move between symbols, and Enter explains
 * the one that they have reached, or the first, which the formula computes. The focus stays on
 * the formula, because elements in a `math` role cannot be controls.
 */
export const Equation = memo(function Equation(props: EquationProps) {
  const { html, spoken, lit, working, onPoint, onSay, onExplain } = props;
  const wrapper = useRef<HTMLSpanElement>(null);
  const [cursor, setCursor] = useState<number>();
  const explains = onExplain !== undefined;

  // React does not control the formula's HTML, so its symbols are highlighted after rendering.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new formula is new elements
  useLayoutEffect(() => {
    symbolsIn(wrapper.current).forEach((symbol, index) => {
      symbol.classList.toggle('lit', lit.has(symbol.dataset.symbol ?? ''));
      symbol.classList.toggle('at', index === cursor);
      symbol.classList.toggle('term', index === 0 && explains);
    });
  }, [html, lit, cursor, explains]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new formula is new elements
  useLayoutEffect(() => {
    for (const part of wrapper.current?.querySelectorAll<HTMLElement>('[data-part]') ?? []) {
      part.classList.toggle('working', part.dataset.part === working);
    }
  }, [html, working]);

  const point = (event: PointerEvent) => onPoint(symbolAt(event.target)?.dataset.symbol);
  const explain = (symbol: HTMLElement | undefined) => {
    const name = symbol?.dataset.symbol;
    if (name !== undefined && symbol) onExplain?.(name, symbol);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const symbols = symbolsIn(wrapper.current);
    if (event.key === 'Enter' && onExplain) {
      event.preventDefault();
      explain(symbols[cursor ?? 0]);
      return;
    }
    const last = symbols.length - 1;
    const next = {
      ArrowRight: Math.min(last, (cursor ?? -1) + 1),
      ArrowLeft: Math.max(0, (cursor ?? 1) - 1),
      Home: 0,
      End: last,
    }[event.key];
    const name = next === undefined ? undefined : symbols[next]?.dataset.symbol;
    if (name === undefined) return;
    event.preventDefault();
    setCursor(next);
    onPoint(name);
    onSay(name);
  };

  return (
    <span
      ref={wrapper}
      translate="no"
      role="math"
      aria-label={spoken}
      className={styles.equation}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move in it
      tabIndex={0}
      onPointerOver={point}
      onPointerLeave={() => onPoint(undefined)}
      onClick={(event) => explain(symbolAt(event.target))}
      aria-keyshortcuts={explains ? 'Enter' : undefined}
      onBlur={() => {
        setCursor(undefined);
        onPoint(undefined);
      }}
      onKeyDown={onKeyDown}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by KaTeX at build time, from our own definitions
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
});

function symbolsIn(element: HTMLElement | null): HTMLElement[] {
  return Array.from(element?.querySelectorAll<HTMLElement>('[data-symbol]') ?? []);
}

function symbolAt(target: EventTarget): HTMLElement | undefined {
  const symbol = target instanceof Element ? target.closest<HTMLElement>('[data-symbol]') : null;
  return symbol ?? undefined;
}
