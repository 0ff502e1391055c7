/** Scene 1: which network still knows the first number at the end? */
import { formatShort } from '../../models/format';
import type { RunnableModel } from '../../models/snapshot';
import { capital, list } from '../words';
import { answerOf, plain, targetOf } from './runs';
import type { Scene } from './scene';
import { first, isRight, isSame, other, otherNumber, say, the } from './story';

/** Whether the first number makes no difference to the answer. */
const ignoresFirst = (model: RunnableModel) =>
  isSame(answerOf(model, plain(first)), answerOf(model, plain(other)));

export const knows: Scene = {
  id: 'sum',
  lead: 'Two of thirty numbers are starred, the first and the last. At the end each network must give their sum. All three were trained for it alike.',
  question: 'Who will know the sum?',
  text: first,
  from: 1,
  options: (models) =>
    models.map((model) => ({ id: model.cell.name, title: model.cell.title, model })),
  outcome(models) {
    const right = models.filter(isRight);
    const wrong = models.filter((model) => !isRight(model) && ignoresFirst(model));
    const parts = [
      `${capital(the(right))} ${right.length === 1 ? 'knows' : 'know'} it: ${list(right.map((model) => say(model)))}, and ${formatShort(targetOf(first))} is right.`,
      ...wrong.map(
        (model) => `${capital(the([model]))} says ${say(model)} whatever number comes first.`,
      ),
    ];
    return {
      right: right.map(({ cell }) => cell.name),
      values: Object.fromEntries(models.map((model) => [model.cell.name, say(model)])),
      words: { yes: 'knows it', no: 'does not' },
      because: parts.join(' '),
      replies: Object.fromEntries(
        models.map((model) => [
          model.cell.name,
          isRight(model)
            ? `${capital(the([model]))} has gates: they can keep a number while others are read.`
            : `${capital(the([model]))} does pass its memory on, but recomputes all of it at every step.`,
        ]),
      ),
    };
  },
  runs: () => ({ run: plain(first), original: plain(first) }),
  difference: false,
  after(model) {
    const [here, there] = [say(model), say(model, plain(other))];
    const [too, why] = ignoresFirst(model)
      ? [' too', 'the number makes no difference']
      : ['', 'it has kept the number'];
    return [
      `It says ${here}. With ${otherNumber} as the first number it says ${there}${too}: ${why}.`,
    ];
  },
};
