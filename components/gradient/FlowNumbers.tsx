import { memo, useState } from 'react';
import styles from './FlowNumbers.module.css';
import { magnitude } from './magnitude';
import { strokeLabel } from './strokes';
import type { FlowMap, FlowView } from './views';

interface FlowNumbersProps {
  readonly view: FlowView;
  readonly maps: readonly FlowMap[] | undefined;
}

interface Row {
  readonly name: string;
  /** One a step, the initial state first. */
  readonly values: readonly (number | undefined)[];
}

/** The lines as a table: the reading for those who want or need numbers. Made when it is opened. */
export const FlowNumbers = memo(function FlowNumbers({ view, maps }: FlowNumbersProps) {
  const [open, setOpen] = useState(false);
  const { letters } = view;
  return (
    <details className={styles.numbers} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Numbers</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={styles.scroller} aria-label="Gradients in numbers" tabIndex={0}>
          <table>
            <caption>{captionOf(view)}</caption>
            <thead>
              <tr>
                <th scope="col">after step</th>
                {[undefined, ...letters].map((letter, step) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a step is its index
                  <th key={step} scope="col">
                    {letter === undefined ? 'init' : `${step} ${letter === ' ' ? '·' : letter}`}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rowsOf(view, maps).map(({ name, values }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {values.map((value, step) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a step is its index
                    <td key={step}>{value === undefined ? '–' : magnitude(value)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
});

function captionOf({ lossAt }: FlowView): string {
  const of = lossAt === undefined ? 'the mean loss' : `the loss at step ${lossAt}`;
  return `Norm of the gradient of ${of} with respect to each state`;
}

function rowsOf({ lines }: FlowView, maps: readonly FlowMap[] = []): Row[] {
  const norms = lines.flatMap((line): Row[] => {
    const name = `‖∂loss/∂${line.state}‖ ${line.title}`;
    const row = { name, values: line.norms };
    return line.clipped ? [row, { name: `${name}, clipped`, values: line.clipped }] : [row];
  });
  const factors = maps.map((map) => ({
    name: `factor of ${strokeLabel(map)}`,
    values: [undefined, ...map.factors],
  }));
  return [...norms, ...factors];
}
