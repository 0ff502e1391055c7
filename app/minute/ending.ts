/** After the last scene: the first run again, and the gates that decide what is kept. */
import { formatShort } from '../../models/format';
import { normOf } from '../../models/norm';
import { keepingOf } from '../../models/read/kept';
import type { RunnableModel } from '../../models/snapshot';
import { labelOf } from '../compare/label';
import { memoryOf, openingOf, plain, traceIn } from './runs';
import type { Words } from './scene';
import { first, last } from './story';

/** From here on, a gate counts as more open at the stars than between them. */
const noticeable = 0.1;

export const ending = {
  id: 'ending',
  title: 'Nobody told the gates to do this.',
  lead: 'They were only trained to give the sum. The bars over each memory show the share of it that every step keeps.',
  text: first,
  /** What a card says: how open the gate is that weights the old memory, at the stars and between. */
  after(model: RunnableModel): Words {
    const memory = memoryOf(model);
    if (!memory) return [];
    const keeping = keepingOf(model.cell);
    if (typeof keeping === 'string') {
      return [
        'Without a gate nothing is kept as it is: every step recomputes all of ',
        labelOf(memory),
        '.',
      ];
    }
    const { gate, isInverse } = keeping;
    const opening = (from: number, to: number) =>
      openingOf(model, plain(first), gate.name, from, to);
    const [star, between, end] = [opening(1, 1), opening(2, last - 1), opening(last, last)];
    const told: Words = [
      labelOf(gate),
      ` is ${formatShort(star)} at the first star, ${formatShort(between)} between them and ${formatShort(end)} at the last`,
    ];
    const isSelective = Math.min(star, end) > between + noticeable;
    if (isInverse && isSelective) {
      return [...told, ': it writes at the stars and keeps ', labelOf(memory), ' in between.'];
    }
    const { steps } = traceIn(model, plain(first));
    const norm = (step: number) => formatShort(normOf(steps[step - 1]?.[memory.name] ?? []));
    return [
      ...told,
      ': it is ',
      labelOf(memory),
      ` that changes, from norm ${norm(1)} to ${norm(last)}.`,
    ];
  },
};
