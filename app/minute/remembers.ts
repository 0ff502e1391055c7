/** Scene 2: in which memory does another first number still make a difference at the end? */
import { formatShort } from '../../models/format';
import type { RunnableModel } from '../../models/snapshot';
import { isCorrect } from '../../models/train/accuracy';
import { labelOf } from '../compare/label';
import { capital } from '../words';
import { answerOf, distanceOf, memoryOf, plain, targetOf, task, tokensIn } from './runs';
import type { Scene } from './scene';
import { first, firstNumber, last, other, otherNumber, say, the, titleOf, unseen } from './story';

const distance = (model: RunnableModel, step: number) =>
  distanceOf(model, plain(first), plain(other), step);
const idOf = (model: RunnableModel) => `${model.cell.name}.${memoryOf(model)?.name}`;
const differs = (model: RunnableModel) => distance(model, last) >= unseen;

export const remembers: Scene = {
  id: 'difference',
  lead: `Another first number: ${otherNumber} instead of ${firstNumber}. The maps show only what this changes in each memory.`,
  question: 'In which memory is there still a difference at the end?',
  text: other,
  from: 1,
  options: (models) =>
    models.map((model) => ({
      id: idOf(model),
      title: `${titleOf(model)}’s ${memoryOf(model)?.name}`,
      model,
    })),
  outcome(models) {
    const kept = models.filter(differs);
    const lost = models.filter((model) => !differs(model));
    const parts = [
      ...lost.map((model) => {
        const steps = tokensIn(other).findIndex((_, index) => distance(model, index + 1) < unseen);
        const words = `In ${the([model])} nothing of it is left after ${steps + 1} steps`;
        const answer = answerOf(model, plain(other));
        return isCorrect(task, [answer], targetOf(other))
          ? `${words}; its ${say(model, plain(other))} is close to ${formatShort(targetOf(other))} only by chance.`
          : `${words}.`;
      }),
      `In ${the(kept)} it is there to the end: that is memory.`,
    ];
    return {
      right: kept.map(idOf),
      values: Object.fromEntries(
        models.map((model) => [idOf(model), formatShort(distance(model, last))]),
      ),
      words: { yes: 'still differs', no: 'the same' },
      because: parts.join(' '),
      replies: Object.fromEntries(
        models.map((model) => [
          idOf(model),
          differs(model)
            ? `${capital(the([model]))} answers ${say(model, plain(other))} now, so it must have kept the new number.`
            : `${capital(the([model]))} hands its state on, but every step overwrites it: handing on is not keeping.`,
        ]),
      ),
    };
  },
  runs: () => ({ run: plain(other), original: plain(first) }),
  difference: true,
  against: `difference from ${firstNumber}`,
  after(model) {
    const memory = memoryOf(model);
    if (!memory) return [];
    const at = (step: number) => formatShort(distance(model, step));
    return [
      labelOf(memory),
      ` differs by ${at(1)} after step 1, ${at(5)} after step 5, ${at(15)} after step 15, ${at(last)} after step ${last}.`,
    ];
  },
};
