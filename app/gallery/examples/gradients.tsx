import { logDomain } from '../../../components/draw/logScale';
import { ClipControl } from '../../../components/gradient/ClipControl';
import { FlowMapFigure } from '../../../components/gradient/FlowMapFigure';
import { FlowMaps } from '../../../components/gradient/FlowMaps';
import { FlowNumbers } from '../../../components/gradient/FlowNumbers';
import { FlowPlot } from '../../../components/gradient/FlowPlot';
import { FlowSentences } from '../../../components/gradient/FlowSentences';
import { type FlowPicture, GradientPanel } from '../../../components/gradient/GradientPanel';
import { RecurrentScale } from '../../../components/gradient/RecurrentScale';
import { flowView, mapsAt } from '../data/flow';
import { step } from '../data/scene';
import { type Entry, type Example, ignore } from '../entry';
import { Held } from '../Held';

const width = 1100;

interface PanelState {
  readonly shown?: FlowPicture;
  readonly lossAt?: number | 'mean';
  readonly scale?: number;
  readonly clip?: number;
  readonly empty?: string;
}

function panel(
  theme: string,
  { shown = 'lines', lossAt, scale = 1, clip, empty }: PanelState = {},
) {
  return (
    <GradientPanel
      view={flowView(theme, { lossAt, scale, clip })}
      maps={shown === 'lines' ? undefined : mapsAt(scale)}
      shown={shown}
      onShown={ignore}
      scaling="relative"
      onScaling={ignore}
      loss={lossAt === 'mean' ? 'mean' : lossAt === undefined ? 'last' : 'current'}
      onLoss={ignore}
      scale={scale}
      onScale={ignore}
      clip={clip}
      onClip={ignore}
      note="untrained weights, seed 1"
      empty={empty}
      onGoTo={ignore}
    />
  );
}

const states: readonly Example[] = [
  {
    name: 'lines',
    sentence: 'The gradients of the last loss.',
    width,
    show: (theme) => panel(theme),
  },
  {
    name: 'lines of a loss before the end',
    sentence: 'Later steps have no gradient.',
    width,
    show: (theme) => panel(theme, { lossAt: step }),
  },
  {
    name: 'clipped',
    sentence: 'Thin lines show the clipped gradients.',
    width,
    show: (theme) => panel(theme, { lossAt: 'mean', clip: 0.1 }),
  },
  {
    name: 'large recurrent weights',
    sentence: 'They are four times as large.',
    width,
    show: (theme) => panel(theme, { scale: 4 }),
  },
  {
    name: 'map',
    sentence: 'Every loss by every earlier state.',
    width,
    show: (theme) => panel(theme, { shown: 'map' }),
  },
  {
    name: 'factor',
    sentence: 'The greatest factor by which a step can scale the gradient.',
    width,
    show: (theme) => panel(theme, { shown: 'factor' }),
  },
  {
    name: 'empty',
    sentence: 'There is no target.',
    width,
    show: (theme) =>
      panel(theme, { empty: 'This sequence has no target, so there is no loss and no gradient.' }),
  },
];

const plot: Entry = {
  name: 'FlowPlot',
  examples: [
    {
      name: 'pointed at, one lit',
      sentence: 'A line marks step 4; the other curves are faded.',
      width: 620,
      height: 256,
      show: (theme) => (
        <FlowPlot
          view={flowView(theme)}
          maps={undefined}
          scaling="absolute"
          pointed={4}
          lit="GRU h"
          onPoint={ignore}
          onGoTo={ignore}
        />
      ),
    },
  ],
};

const sentences: Entry = {
  name: 'FlowSentences',
  examples: [undefined, mapsAt].map((maps) => ({
    name: maps ? 'factors' : 'norms',
    sentence: 'How many steps the gradient reaches back, and the numbers at step 7.',
    width: 360,
    show: (theme: string) => (
      <FlowSentences
        view={flowView(theme)}
        maps={maps?.()}
        scaling="relative"
        at={step}
        onLit={ignore}
      />
    ),
  })),
};

const maps: Entry = {
  name: 'FlowMaps',
  examples: [
    {
      name: 'untrained',
      sentence: 'All maps use the same colours.',
      width,
      show: (theme) => <FlowMaps maps={mapsAt()} step={step} theme={theme} />,
    },
  ],
};

const mapFigure: Entry = {
  name: 'FlowMapFigure',
  examples: [
    {
      name: 'pointed at',
      sentence: 'The loss at step 9 by the state after step 3.',
      width: 260,
      show: (theme) => {
        const map = mapsAt()[0];
        const norms = mapsAt().flatMap(({ rows }) => rows.flatMap((row) => Array.from(row)));
        return (
          map && (
            <FlowMapFigure
              map={map}
              domain={logDomain(norms)}
              pointed={{ loss: 9, state: 3 }}
              step={step}
              theme={theme}
              onPoint={ignore}
            />
          )
        );
      },
    },
  ],
};

const numbers: Entry = {
  name: 'FlowNumbers',
  examples: [
    {
      name: 'folded',
      sentence: 'Rendered when it is opened.',
      width: 620,
      show: (theme) => <FlowNumbers view={flowView(theme)} maps={undefined} />,
    },
  ],
};

const clip: Entry = {
  name: 'ClipControl',
  examples: [undefined, 0.5].map((norm) => ({
    name: norm === undefined ? 'off' : 'on',
    sentence: 'The box keeps the norm while clipping is off.',
    width: 340,
    show: () => (
      <Held first={norm}>{(value, set) => <ClipControl norm={value} onNorm={set} />}</Held>
    ),
  })),
};

const scale: Entry = {
  name: 'RecurrentScale',
  examples: [0.5, 1, 4].map((first) => ({
    name: `× ${first}`,
    sentence: 'The factor of the recurrent weights.',
    width: 420,
    show: () => (
      <Held first={first}>{(value, set) => <RecurrentScale scale={value} onScale={set} />}</Held>
    ),
  })),
};

export const gradients: readonly Entry[] = [
  { name: 'GradientPanel', examples: states },
  plot,
  sentences,
  maps,
  mapFigure,
  numbers,
  clip,
  scale,
];
