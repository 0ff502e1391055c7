import type { BarView } from '../../components/lesson/fields';
import type { AskValue } from '../lessons/page';
import type { Runs } from '../lessons/runs';
import { symbolIn } from '../symbolIn';

/**
 * The bars among which a predicted number is set: the vector at the step of a state, in the page's own
 * run, whatever the reader looks at meanwhile.
 * @param state the name of the page's state
 * @throws if the cell has no such symbol
 */
export function barView(
  ask: AskValue,
  runs: Runs,
  state: string,
  theme: string,
): BarView | undefined {
  if (!ask.bar) return undefined;
  const { cell, symbol: name, unit } = ask.bar;
  const run = runs.of(cell, state);
  const symbol = symbolIn(run.model.cell, name);
  if (!symbol) throw new Error(`${cell}: there is no symbol ${name}`);
  const step = (state === 'start' ? ask.bar.step : undefined) ?? run.choices.step;
  return {
    // On the scale of the question, so that the bar reaches as far as the slider.
    data: {
      values: run.values(name, step),
      kind: symbol.role === 'gate' ? 'gate' : 'signed',
      limit: ask.to,
      theme,
      hue: symbol.hue,
    },
    unit,
    label: `${symbol.title} of the ${cell} at step ${step}`,
  };
}
