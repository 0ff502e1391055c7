import { HandoutHead } from '../components/HandoutHead';
import { conventions, optionOf } from '../models/cells/conventions';
import { writeLink } from './permalink';
import type { Scene } from './scene';
import { useStore } from './store';
import { usePrinting } from './usePrinting';
import { sayWeights } from './weightsSaid';
import { capital } from './words';

/** The head of a printed page: what is shown, in words, in place of the controls. */
export function Handout({ task, tokens, step, open }: Scene) {
  const isPrinting = usePrinting();
  const trainedUnder = useStore((state) => state.trainedUnder);
  if (!isPrinting) return null;
  const { href } = new URL(`#${writeLink(useStore.getState())}`, location.href);
  return (
    <HandoutHead
      title={task.title}
      about={task.description}
      letters={tokens.map(({ shown }) => shown)}
      separator={task.separator}
      step={step}
      notes={[
        `${capital(sayWeights(open.weights, trainedUnder))}.`,
        ...conventions.flatMap((convention) => {
          const option = optionOf(convention, open.conventions);
          const isReference = option.id === convention.options[0].id;
          return isReference ? [] : [`${convention.question}: ${option.title}.`];
        }),
      ]}
      link={href}
    />
  );
}
