/** Scene 3: the emptying of which state makes a network forget the first number? */
import { labelOf } from '../compare/label';
import { capital, list } from '../words';
import { answerOf, emptied, memoryOf, plain } from './runs';
import type { Option, Scene } from './scene';
import {
  first,
  firstNumber,
  isRight,
  isSame,
  other,
  otherNumber,
  say,
  the,
  titleOf,
} from './story';

/** The step at which a state is emptied. */
const emptiedAt = 15;

/** Whether the answer after it no longer depends on the first number. */
function isLost({ model, state = '' }: Option): boolean {
  const [one, two] = [first, other].map((text) => answerOf(model, emptied(text, state, emptiedAt)));
  return isSame(one ?? Number.NaN, two ?? Number.NaN);
}

export const forgets: Scene = {
  id: 'emptied',
  lead: `The first number is ${firstNumber} again. Now one memory is emptied at step ${emptiedAt}: all of its numbers are set to 0. The LSTM has two states: c, which is drawn here, and h, its output.`,
  question: 'Which of these, emptied, makes its network forget the first number?',
  text: first,
  from: emptiedAt,
  options: (models) =>
    models.filter(isRight).flatMap((model) =>
      model.cell.states.map(({ name }) => ({
        id: `${model.cell.name}.${name}`,
        title: `${titleOf(model)}’s ${name}`,
        state: name,
        model,
      })),
    ),
  outcome(models) {
    const options = this.options(models);
    const place = ({ model, state }: Option) => `${the([model])} in ${state}`;
    const others = options.filter((option) => !isLost(option));
    const parts = [
      `So that is where each keeps the number: ${list(options.filter(isLost).map(place))}.`,
      ...others.map(
        ({ model, state }) =>
          `${capital(the([model]))} computes its ${state} anew from ${memoryOf(model)?.name} at every step, so the number is not lost with it.`,
      ),
    ];
    return {
      right: options.filter(isLost).map(({ id }) => id),
      values: Object.fromEntries(
        options.map(({ id, model, state = '' }) => [
          id,
          say(model, emptied(first, state, emptiedAt)),
        ]),
      ),
      words: { yes: 'forgets', no: 'still knows' },
      because: parts.join(' '),
      replies: Object.fromEntries(
        options.map((option) => {
          const { id, model, state = '' } = option;
          const [one, two] = [first, other].map((text) =>
            say(model, emptied(text, state, emptiedAt)),
          );
          return [
            id,
            isLost(option)
              ? `Without its ${state}, ${the([model])} says ${one} whatever number came first.`
              : `Without its ${state}, ${the([model])} says ${one} after ${firstNumber} and ${two} after ${otherNumber}: it still knows which it was.`,
          ];
        }),
      ),
    };
  },
  runs: (model, chosen) => ({
    run: chosen?.model === model ? emptied(first, chosen.state ?? '', emptiedAt) : plain(first),
    original: plain(first),
  }),
  difference: false,
  after(model, chosen) {
    if (chosen?.model !== model)
      return [`Nothing is emptied here: it says ${say(model)} as before.`];
    const symbol = model.cell.states.find(({ name }) => name === chosen.state);
    const [one, two] = [first, other].map((text) =>
      say(model, emptied(text, chosen.state ?? '', emptiedAt)),
    );
    return [
      'With ',
      symbol ? labelOf(symbol) : '',
      ` emptied at step ${emptiedAt} it says ${one}, and ${two} if the first number was ${otherNumber}: ${isLost(chosen) ? 'it has forgotten it' : 'it still knows it'}.`,
    ];
  },
};
