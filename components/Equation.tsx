import { type FocusEvent, memo, type PointerEvent, useLayoutEffect, useRef } from 'react';
import styles from './Equation.module.css';

interface EquationProps {
  /** The formula as KaTeX set it, each symbol with `data-symbol`. */
  readonly html: string;
  /** The formula in words, for a screen reader: "update gate z". */
  readonly label: string;
  /** The symbols in it that are lit, by name. */
  readonly lit: ReadonlySet<string>;
  /** What each symbol is called, by name. */
  readonly titles: Readonly<Record<string, string>>;
  /** The part of the formula that is being computed, by its node's id. */
  readonly working?: string | undefined;
  /** The symbol pointed at or focused; undefined when it is left. */
  readonly onPoint: (name: string | undefined) => void;
}

/** A formula whose symbols can be pointed at and focused. */
export const Equation = memo(function Equation(props: EquationProps) {
  const { html, label, lit, titles, working, onPoint } = props;
  const wrapper = useRef<HTMLSpanElement>(null);

  // The formula's HTML is not React's: names and focus are added to its symbols once it stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new formula is new elements
  useLayoutEffect(() => {
    for (const symbol of symbolsIn(wrapper.current)) {
      const name = symbol.dataset.symbol ?? '';
      symbol.tabIndex = 0;
      symbol.setAttribute('role', 'img');
      symbol.setAttribute('aria-label', titles[name] ?? name);
    }
  }, [html, titles]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new formula is new elements
  useLayoutEffect(() => {
    for (const symbol of symbolsIn(wrapper.current)) {
      symbol.classList.toggle('lit', lit.has(symbol.dataset.symbol ?? ''));
    }
  }, [html, lit]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new formula is new elements
  useLayoutEffect(() => {
    for (const part of wrapper.current?.querySelectorAll<HTMLElement>('[data-part]') ?? []) {
      part.classList.toggle('working', part.dataset.part === working);
    }
  }, [html, working]);

  const point = (event: PointerEvent | FocusEvent) => onPoint(symbolAt(event.target));
  const leave = () => onPoint(undefined);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a formula is a group of symbols, not a fieldset
    <span
      ref={wrapper}
      translate="no"
      role="group"
      aria-label={label}
      className={styles.equation}
      onPointerOver={point}
      onPointerLeave={leave}
      onFocus={point}
      onBlur={leave}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by KaTeX at build time, from our own definitions
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
});

function symbolsIn(element: HTMLElement | null): Iterable<HTMLElement> {
  return element?.querySelectorAll<HTMLElement>('[data-symbol]') ?? [];
}

function symbolAt(target: EventTarget): string | undefined {
  const symbol = target instanceof Element ? target.closest<HTMLElement>('[data-symbol]') : null;
  return symbol?.dataset.symbol;
}
