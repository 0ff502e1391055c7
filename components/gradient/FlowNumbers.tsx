import { memo } from 'react';
import { formatMagnitude } from '../../models/format';
import { visible } from '../draw/stepAxis';
import { FoldedTable } from '../FoldedTable';
import { strokeLabel } from './strokes';
import type { FlowMap, FlowView } from './views';

interface FlowNumbersProps {
  readonly view: FlowView;
  readonly maps: readonly FlowMap[] | undefined;
}

interface Row {
  readonly name: string;
  /** One per step, the initial state first. */
  readonly values: readonly (number | undefined)[];
}

/** The lines as a table, rendered when it is opened. */
export const FlowNumbers = memo(function FlowNumbers({ view, maps }: FlowNumbersProps) {
  const { letters } = view;
  return (
    <FoldedTable
      label="Gradients in numbers"
      caption={captionOf(view)}
      corner="after step"
      columns={() => ['init', ...letters.map((letter, index) => `${index + 1} ${visible(letter)}`)]}
      rows={() =>
        rowsOf(view, maps).map(({ name, values }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, step) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is its index
              <td key={step}>{value === undefined ? '–' : formatMagnitude(value)}</td>
            ))}
          </tr>
        ))
      }
    />
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
