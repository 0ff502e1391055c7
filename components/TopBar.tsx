import { Link, ListPlus, Presentation } from 'lucide-react';
import { memo } from 'react';
import { CellChooser, type CellOption } from './CellChooser';
import { Select } from './controls/Box';
import { Button } from './controls/Button';
import { InlineField } from './controls/Field';
import { IconButton } from './controls/IconButton';
import { Segments } from './controls/Segments';
import { PageLinks, type PageLinksProps } from './PageLinks';
import { PageName } from './PageName';
import { SeedField } from './SeedField';
import { ShareLink } from './ShareLink';
import { ThemeButton } from './ThemeButton';
import styles from './TopBar.module.css';

type Weights = 'trained' | 'small' | 'untrained' | 'learning';

interface TopBarProps {
  readonly links: PageLinksProps;
  /** False for the list of lessons. */
  readonly hasCells: boolean;
  readonly tasks: readonly { readonly id: string; readonly title: string }[];
  readonly task: string;
  /** What the networks do; follows “Three recurrent networks”. */
  readonly does: string;
  /** All cells, the compared ones, and their minimum and maximum number. */
  readonly cells: readonly CellOption[];
  readonly compared: readonly string[];
  readonly fewest: number;
  readonly most: number;
  readonly onCells: (cells: readonly string[]) => void;
  /** Undefined: none of the kinds. */
  readonly weights: Weights | undefined;
  /** Of the task's small models; undefined: it has none. */
  readonly units: number | undefined;
  /** The conventions, and those that trained weights were trained under. */
  readonly conventions: 'reference' | 'pytorch' | 'mixed';
  readonly onConventions: (conventions: TopBarProps['conventions']) => void;
  readonly seed: number;
  readonly hiddenSize: number;
  readonly hiddenSizes: readonly number[];
  readonly theme: 'auto' | 'light' | 'dark';
  /** Whether a link was just copied. */
  readonly shared: boolean;
  readonly onTask: (task: string) => void;
  readonly onWeights: (weights: Weights) => void;
  readonly onSeed: (seed: number) => void;
  readonly onHiddenSize: (size: number) => void;
  readonly onTheme: (theme: TopBarProps['theme']) => void;
  readonly presentation: boolean;
  /** The cell that is alone on screen in presentation size; undefined: all are. */
  readonly alone: string | undefined;
  readonly onAlone: (cell: string | undefined) => void;
  readonly onPresentation: (presentation: boolean) => void;
  readonly onAddToPlaylist: () => void;
  readonly onShare: () => void;
  /** A link to copy by hand, if copying failed. */
  readonly link: string | undefined;
  readonly onCloseLink: () => void;
}

const kinds = (units: number | undefined) =>
  [
    { value: 'trained', title: 'trained' },
    ...(units === undefined ? [] : [small(units)]),
    { value: 'untrained', title: 'untrained' },
    { value: 'learning', title: 'live training' },
  ] as const;

const small = (units: number) =>
  ({
    value: 'small',
    title: `${units} units`,
    hint: `Trained with ${units} units a cell, so that every number can be read`,
  }) as const;

const sets = [
  {
    value: 'reference',
    title: 'Reference',
    hint: 'The equations of the reference implementation (README “Custom RNN Architectures Implementation”), with weights trained for them',
  },
  {
    value: 'pytorch',
    title: 'PyTorch',
    hint: 'The equations of torch.nn, with weights trained for them',
  },
  {
    value: 'mixed',
    title: 'mixed',
    hint: 'The reference’s weights under other equations, which they were not trained for',
  },
] as const;

const counted = ['No', 'One', 'Two', 'Three', 'Four'];

/** The top bar: title, task, cells, weights and theme. */
export const TopBar = memo(function TopBar(props: TopBarProps) {
  const { presentation } = props;
  return (
    <header className={styles.bar} data-lesson={props.links.open === 'lessons' || undefined}>
      <PageName />
      <PageLinks {...props.links} />
      {props.hasCells ? <Shown {...props} /> : <span className={styles.room} />}
      <IconButton
        label="Presentation"
        title="Presentation: everything larger, for a hall (F8)"
        aria-pressed={presentation}
        aria-keyshortcuts="F8"
        onClick={() => props.onPresentation(!presentation)}
      >
        <Presentation />
      </IconButton>
      {!presentation && props.hasCells && <Sharing {...props} />}
      <ThemeButton theme={props.theme} onTheme={props.onTheme} />
    </header>
  );
});

/** What is shown: the task, and what is compared. */
function Shown(props: TopBarProps) {
  return (
    <>
      <p className={styles.task}>
        <span className={styles.does}>
          {counted[props.compared.length]} recurrent networks {props.does}.
        </span>
        <InlineField name={<span className={styles.label}>Task</span>}>
          <Select quiet value={props.task} onChange={(event) => props.onTask(event.target.value)}>
            {props.tasks.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </InlineField>
      </p>
      {props.presentation ? <OnScreen {...props} /> : <Choices {...props} />}
    </>
  );
}

/** Which of the compared cells are on screen. */
function OnScreen({ cells, compared, alone, onAlone }: TopBarProps) {
  const shown = cells.filter(({ name }) => compared.includes(name));
  return (
    <div className={styles.alone}>
      <Segments
        legend="Cells on screen"
        options={[
          { value: '', title: 'all' },
          ...shown.map(({ name }) => ({ value: name, title: name })),
        ]}
        chosen={alone ?? ''}
        onChoose={(name) => onAlone(name === '' ? undefined : name)}
      />
    </div>
  );
}

/** What is compared: cells, weights and conventions. */
function Choices(props: TopBarProps) {
  const { weights, units, seed, hiddenSize, hiddenSizes } = props;
  return (
    <>
      <CellChooser
        cells={props.cells}
        chosen={props.compared}
        fewest={props.fewest}
        most={props.most}
        onChoose={props.onCells}
      />
      <div className={styles.weights}>
        <Segments
          legend="Weights"
          options={kinds(units)}
          chosen={weights}
          onChoose={props.onWeights}
        />
      </div>
      <div className={styles.weights}>
        <Segments
          legend="Conventions and weights"
          options={sets}
          chosen={props.conventions}
          onChoose={props.onConventions}
        />
      </div>
      {/* A page of a lesson sets them. */}
      {weights === 'untrained' && props.links.open === 'explore' && (
        <>
          <SeedField seed={seed} onSeed={props.onSeed} />
          <div className={styles.field}>
            <InlineField name="hidden size">
              <Select
                value={hiddenSize}
                onChange={(event) => props.onHiddenSize(Number(event.target.value))}
              >
                {hiddenSizes.map((size) => (
                  <option key={size}>{size}</option>
                ))}
              </Select>
            </InlineField>
          </div>
        </>
      )}
    </>
  );
}

/** A link to what is shown, or a place for it in a playlist. */
function Sharing({ shared, link, onShare, onCloseLink, onAddToPlaylist }: TopBarProps) {
  return (
    <>
      <IconButton
        label="Add to playlist"
        title="Add to playlist: what is shown becomes a page of one link"
        onClick={onAddToPlaylist}
      >
        <ListPlus />
      </IconButton>
      <Button className={styles.share} onClick={onShare}>
        <Link />
        <span className={styles.word} aria-live="polite">
          {shared ? 'Link copied' : 'Share'}
        </span>
      </Button>
      {link && <ShareLink link={link} onClose={onCloseLink} />}
    </>
  );
}
