import { Generate } from '../../../components/panels/Generate';
import { type Entry, ignore } from '../entry';

export const generate: readonly Entry[] = [
  {
    name: 'Generate',
    examples: [
      {
        name: 'three cells',
        sentence: 'What each writes on by itself.',
        width: 1240,
        show: () => (
          <Generate
            before="…the whale swam under the "
            texts={['RNN', 'GRU', 'LSTM'].map((name) => ({
              name,
              title: name,
              text: 'ship, and the sea was as calm as the wind',
            }))}
            note="trained weights"
            writer="GRU"
            temperature={1}
            hottest={2}
            seed={1}
            count={60}
            counts={[20, 60]}
            onWriter={ignore}
            onTemperature={ignore}
            onSeed={ignore}
            onCount={ignore}
            onUse={ignore}
          />
        ),
      },
    ],
  },
];
