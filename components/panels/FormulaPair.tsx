import { useLayoutEffect, useRef } from 'react';
import styles from './FormulaPair.module.css';

interface FormulaPairProps {
  /** The reference's formula, rendered by KaTeX; empty if it has none. */
  readonly source: string;
  /** The formula under the convention; empty if it has none. */
  readonly chosen: string;
}

/** Two formulas, one above the other, with differing signs marked. */
export function FormulaPair({ source, chosen }: FormulaPairProps) {
  const above = useRef<HTMLSpanElement>(null);
  const below = useRef<HTMLSpanElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other formulas are other elements
  useLayoutEffect(() => {
    const [a, b] = [signsIn(above.current), signsIn(below.current)];
    const common = commonSigns(a.map(textOf), b.map(textOf));
    a.forEach((sign, index) => {
      sign.classList.toggle('differs', !common.a.has(index));
    });
    b.forEach((sign, index) => {
      sign.classList.toggle('differs', !common.b.has(index));
    });
  }, [source, chosen]);
  return (
    <dl className={styles.pair}>
      <dt>reference</dt>
      <dd translate="no">
        <Formula html={source} holder={above} />
      </dd>
      <dt>chosen</dt>
      <dd translate="no">
        <Formula html={chosen} holder={below} />
      </dd>
    </dl>
  );
}

function Formula({ html, holder }: { html: string; holder: React.Ref<HTMLSpanElement> }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by KaTeX at build time, from our own definitions
  return html ? <span ref={holder} dangerouslySetInnerHTML={{ __html: html }} /> : <em>none</em>;
}

/** The elements with a formula's visible signs, in order. */
function signsIn(element: HTMLElement | null): HTMLElement[] {
  const all = element?.querySelectorAll<HTMLElement>('span') ?? [];
  return Array.from(all).filter(
    (each) => each.childElementCount === 0 && textOf(each).trim() !== '',
  );
}

const textOf = (element: HTMLElement) => element.textContent ?? '';

/** The longest common subsequence of signs. */
function commonSigns(a: readonly string[], b: readonly string[]) {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i] as Uint16Array;
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const common = { a: new Set<number>(), b: new Set<number>() };
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      common.a.add(i++);
      common.b.add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return common;
}
