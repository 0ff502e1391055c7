/** After the last scene: the first run again, and the gates that decide what is kept. */
import { formatPercent, formatShort } from '../../models/format';
import { keepingOf } from '../../models/read/kept';
import { mean } from '../../models/read/sentence';
import type { RunnableModel } from '../../models/snapshot';
import { labelOf } from '../compare/label';
import { memoryOf, openingOf, plain, traceIn } from './runs';
import type { Words } from './scene';
import { first, last } from './story';

/** From here on, a gate counts as more open at the stars than between them. */
const noticeable = 0.1;

/** The unit that keeps most of its memory between the stars, and the share: the product of all steps. */
function bestKept(model: RunnableModel, gate: string, isInverse: boolean) {
  const steps = traceIn(model, plain(first)).steps.slice(1, last - 1);
  const shares = Array.from({ length: model.sizes.hiddenSize }, (_, unit) =>
    steps.reduce((share, step) => {
      const opening = step[gate]?.[unit] ?? 0;
      return share * (isInverse ? 1 - opening : opening);
    }, 1),
  );
  const share = Math.max(...shares);
  return { unit: shares.indexOf(share), share };
}

export const ending = {
  title: 'Nobody told the gates when to open and when to close.',
  lead: 'They were only trained to give the sum. To do so, a network must store a starred number and ignore all others: this is what gates are for.',
  /** What a card says: how open the gate is that weights the old memory, at the stars and between. */
  after(model: RunnableModel): Words {
    const memory = memoryOf(model);
    if (!memory) return [];
    const keeping = keepingOf(model.cell);
    if (typeof keeping === 'string') {
      return [
        'Without a gate nothing is kept as it is: every step recomputes all of ',
        labelOf(memory),
        '. Trained as long as the others, it has found no way to keep the number.',
      ];
    }
    const { gate, isInverse } = keeping;
    const { unit, share } = bestKept(model, gate.name, isInverse);
    const opening = (from: number, to: number) =>
      openingOf(model, plain(first), gate.name, from, to);
    const [star, between, end] = [opening(1, 1), opening(2, last - 1), opening(last, last)];
    const kept = `${formatPercent(share)} of what it held is left after ${last - 2} steps`;
    if (isInverse && Math.min(star, end) > between + noticeable) {
      return [
        labelOf(gate),
        ` is ${formatShort(star)} at the first star, ${formatShort(between)} between them and ${formatShort(end)} at the last: it writes at the stars and keeps `,
        labelOf(memory),
        ` in between. In unit ${unit}, ${kept}.`,
      ];
    }
    const { steps } = traceIn(model, plain(first));
    const own = mean(steps.slice(1, last - 1).map((step) => step[gate.name]?.[unit] ?? 0));
    return [
      labelOf(gate),
      ` is ${formatShort(between)} between the stars on average, but ${formatShort(own)} in unit ${unit} of `,
      labelOf(memory),
      `: there, ${kept}.`,
    ];
  },
};
