import { CellChooser } from '../../../components/CellChooser';
import { PageName } from '../../../components/PageName';
import { PlaylistBar } from '../../../components/PlaylistBar';
import { SeedField } from '../../../components/SeedField';
import { ShareLink } from '../../../components/ShareLink';
import { TopBar } from '../../../components/TopBar';
import { cellNames } from '../../../models/cells';
import { cellBy } from '../../../models/cells/conventions';
import { compared, defaults, hiddenSizes } from '../../choices';
import { taskOf, tasks } from '../../tasks';
import { type Entry, ignore } from '../entry';
import { Held } from '../Held';

const cells = () => cellNames.map((name) => cellBy(name));
const link = 'https://example.org/unrolled/#text=the+whale+swam.&step=7';

interface BarState {
  readonly weights?: 'trained' | 'small' | 'untrained';
  readonly theme?: 'auto' | 'dark';
  readonly shared?: boolean;
  readonly presentation?: boolean;
  readonly link?: string;
}

const bar = ({
  weights = 'trained',
  theme = 'auto',
  shared = false,
  presentation = false,
  link: shown,
}: BarState) => (
  <TopBar
    links={{ open: 'explore', explore: link, lessons: link, onExplore: ignore }}
    hasCells
    tasks={tasks}
    task={defaults.task}
    does={taskOf(defaults.task).does}
    cells={cells()}
    compared={defaults.cells}
    {...compared}
    onCells={ignore}
    weights={weights}
    units={weights === 'small' ? 2 : undefined}
    conventions="reference"
    onConventions={ignore}
    seed={1}
    hiddenSize={16}
    hiddenSizes={hiddenSizes}
    theme={theme}
    shared={shared}
    presentation={presentation}
    onPresentation={ignore}
    alone={undefined}
    onAlone={ignore}
    onAddToPlaylist={ignore}
    onTask={ignore}
    onWeights={ignore}
    onSeed={ignore}
    onHiddenSize={ignore}
    onTheme={ignore}
    onShare={ignore}
    link={shown}
    onCloseLink={ignore}
  />
);

const topBar: Entry = {
  name: 'TopBar',
  examples: [
    {
      name: 'trained',
      sentence: 'The state when the page opens.',
      width: 1360,
      show: () => bar({}),
    },
    {
      name: 'in presentation size',
      sentence: 'Only what a hall needs.',
      width: 1360,
      show: () => bar({ presentation: true }),
    },
    {
      name: 'few units',
      sentence: 'Of tasks that have models made to be read.',
      width: 1360,
      show: () => bar({ weights: 'small' }),
    },
    {
      name: 'untrained, link copied, dark',
      sentence: 'With the seed and the hidden size.',
      width: 1360,
      show: () => bar({ weights: 'untrained', theme: 'dark', shared: true }),
    },
  ],
};

const shareLink: Entry = {
  name: 'ShareLink',
  examples: [
    {
      name: 'to copy by hand',
      sentence: 'Below the bar, selected.',
      width: 1360,
      height: 110,
      alone: true,
      show: () => <ShareLink link={link} onClose={ignore} />,
    },
  ],
};

const chooser: Entry = {
  name: 'CellChooser',
  examples: [
    {
      name: 'closed',
      sentence: 'A press opens the list.',
      width: 430,
      show: () => (
        <div style={{ display: 'flex', justifyContent: 'flex-end' }}>
          <Held first={defaults.cells}>
            {(chosen, set) => (
              <CellChooser cells={cells()} chosen={chosen} {...compared} onChoose={set} />
            )}
          </Held>
        </div>
      ),
    },
  ],
};

const seedField: Entry = {
  name: 'SeedField',
  examples: [
    {
      name: 'normal',
      sentence: 'It takes effect while typing.',
      width: 160,
      show: () => <Held first={1}>{(seed, set) => <SeedField seed={seed} onSeed={set} />}</Held>,
    },
  ],
};

const pageName: Entry = {
  name: 'PageName',
  examples: [{ name: 'name', sentence: 'In both top bars.', width: 140, show: () => <PageName /> }],
};

const playlistBar: Entry = {
  name: 'PlaylistBar',
  examples: [true, false].map((isEditable) => ({
    name: isEditable ? 'being made' : 'in presentation size',
    sentence: 'The pages of one link, and the one that is open.',
    width: 1000,
    show: () => (
      <Held<number> first={2}>
        {(page, set) => (
          <PlaylistBar
            titles={['Who keeps it?', 'The GRU’s z', 'Emptied']}
            page={page}
            isEditable={isEditable}
            onOpen={set}
            onRename={ignore}
            onMove={ignore}
            onRemove={ignore}
          />
        )}
      </Held>
    ),
  })),
};

export const topBars: readonly Entry[] = [
  topBar,
  pageName,
  playlistBar,
  shareLink,
  chooser,
  seedField,
];
