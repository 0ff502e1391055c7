import type { BarView, FieldView } from '../../components/lesson/fields';
import { formatCount, formatShort } from '../../models/format';
import { sayLetter } from '../../models/read/speech';
import type { LessonPage } from '../lessons/page';
import { readLink } from '../permalink';
import { tokensOf } from '../tasks';

/**
 * The control by which a page's question is answered.
 * @param bar the bar that is set, if its number is one of a vector
 */
export function fieldView({ ask, states }: LessonPage, bar: BarView | undefined): FieldView {
  switch (ask.kind) {
    case 'choice':
    case 'ticks':
      return { kind: ask.kind, options: ask.options };
    case 'order':
      return { kind: ask.kind, options: ask.options, ends: ask.ends };
    case 'value': {
      const { from, to, by, unit } = ask;
      // What is counted has no decimals.
      const write = Number.isInteger(by) ? formatCount : formatShort;
      const say = (value: number) => `${write(value)}${unit ? ` ${unit}` : ''}`;
      const near = ask.tolerance >= by ? say(ask.tolerance) : undefined;
      return { kind: 'value', from, to, by, say, near, bar };
    }
    case 'step': {
      const { from, to, never = false } = ask;
      const { choices } = readLink(states.start);
      const tokens = tokensOf(choices.task, choices.sequence);
      const letterAt = (step: number) => sayLetter(tokens[step - 1]?.letter ?? '');
      const { tolerance = 1 } = ask;
      const near =
        tolerance > 0 ? formatCount(tolerance) + (tolerance > 1 ? ' steps' : ' step') : undefined;
      return { kind: 'step', from, to, never, near, letterAt };
    }
  }
}
