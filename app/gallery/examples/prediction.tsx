import { AnswersRow } from '../../../components/AnswersRow';
import { CardAnswer } from '../../../components/CardAnswer';
import { Prediction } from '../../../components/Prediction';
import type { PredictionView } from '../../../components/views';
import { gateShut } from '../data/changes';
import { cardOf, type GalleryScene, letters, sceneOf } from '../data/scene';
import { type Entry, ignore } from '../entry';
import { overflowed } from './overflowed';

const width = 452;
const narrow = 180;

function prediction(view: PredictionView | undefined, compared = false) {
  return <Prediction prediction={view} compared={compared} onAsk={ignore} onAskNumber={ignore} />;
}

/** At the last step that has a target. */
function asked(scene: GalleryScene): PredictionView | undefined {
  const last = scene.targets.findLastIndex((target) => target !== undefined) + 1;
  return cardOf(scene, 'GRU', { step: last }).prediction;
}

export const predictions: readonly Entry[] = [
  {
    name: 'AnswersRow',
    examples: [
      {
        name: 'three cells',
        sentence: 'Over the one card of a narrow window.',
        width: 360,
        show: () => (
          <AnswersRow
            answers={['RNN', 'GRU', 'LSTM'].map((name) => ({
              name,
              prediction: cardOf(letters(), name).prediction,
            }))}
          />
        ),
      },
    ],
  },
  {
    name: 'Prediction',
    examples: [
      {
        name: 'letters',
        sentence: 'The most probable first, and the correct one.',
        width,
        show: () => prediction(cardOf(letters(), 'GRU').prediction),
      },
      {
        name: 'letters, compared',
        sentence: 'Before and after a change.',
        width,
        show: () => prediction(cardOf(letters(), 'GRU', { changes: gateShut }).prediction, true),
      },
      {
        name: 'without a target',
        sentence: 'The text has ended.',
        width,
        show: () => prediction(cardOf(letters(), 'GRU', { step: 15 }).prediction),
      },
      {
        name: 'words',
        sentence: 'Language names are long, so fewer fit.',
        width,
        show: () => prediction(asked(sceneOf('surname'))),
      },
      {
        name: 'two classes',
        sentence: 'Even or odd.',
        width,
        show: () => prediction(asked(sceneOf('parity'))),
      },
      {
        name: 'a number',
        sentence: 'A sum, with the correct one.',
        width,
        show: () => prediction(asked(sceneOf('adding'))),
      },
      {
        name: 'a number without a target',
        sentence: 'The sequence has not ended.',
        width,
        show: () => prediction(cardOf(sceneOf('adding'), 'GRU', { step: 2 }).prediction),
      },
      {
        name: 'a number, compared',
        sentence: 'Before and after a change.',
        width,
        show: () =>
          prediction(
            cardOf(sceneOf('adding'), 'GRU', { changes: gateShut, step: 5 }).prediction,
            true,
          ),
      },
      {
        name: 'overflowed',
        sentence: 'Outputs that are not finite have no probabilities.',
        width,
        show: () => prediction(overflowed().prediction),
      },
      {
        name: 'before any',
        sentence: 'It keeps its height.',
        width,
        show: () => prediction(undefined),
      },
    ],
  },
  {
    name: 'CardAnswer',
    examples: [
      {
        name: 'correct',
        sentence: 'In a card’s header, large enough for a hall.',
        width: narrow,
        show: () => <CardAnswer prediction={asked(sceneOf('adding'))} />,
      },
      {
        name: 'wrong',
        sentence: 'By its sign and its colour.',
        width: narrow,
        show: () => (
          <CardAnswer prediction={cardOf(sceneOf('adding'), 'RNN', { step: 30 }).prediction} />
        ),
      },
      {
        name: 'a word',
        sentence: 'Smaller, so that it fits.',
        width: narrow,
        show: () => <CardAnswer prediction={asked(sceneOf('surname'))} />,
      },
      {
        name: 'without a target',
        sentence: 'Paler, because it has not been trained to say anything here.',
        width: narrow,
        show: () => (
          <CardAnswer prediction={cardOf(sceneOf('adding'), 'GRU', { step: 2 }).prediction} />
        ),
      },
      {
        name: 'overflowed',
        sentence: 'No number at all.',
        width: narrow,
        show: () => <CardAnswer prediction={overflowed().prediction} />,
      },
    ],
  },
];
