import { BookOpen, ChartSpline, Grid3x3 } from 'lucide-react';
import { memo } from 'react';
import styles from './CardPanels.module.css';
import { PanelButton } from './PanelButton';
import type { StateMapView } from './views';

/** The panels that are opened from the thing that they are about. */
export type CardPanel = 'weights' | 'conventions' | 'time';

interface CardPanelsProps {
  readonly cell: string;
  readonly title: string;
  /** The memory first, then what else the cell passes on. */
  readonly maps: readonly StateMapView[];
  /** Called to open the panel about the cell, or about one of its states. */
  readonly onOpenPanel: (cell: string, panel: CardPanel, state?: string) => void;
}

/**
 * Buttons on a card's picture and maps that open the panels about them. They come after the card's
 * numbers in the document, so that Tab reaches those first.
 */
export const CardPanels = memo(function CardPanels({
  cell,
  title,
  maps,
  onOpenPanel,
}: CardPanelsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className={styles.panels} role="group" aria-label={`More about the ${title}`}>
      <PanelButton
        label={`Equations of the ${title} elsewhere`}
        title="Conventions: how PyTorch, Keras and the papers define it"
        className={styles.cell}
        onClick={() => onOpenPanel(cell, 'conventions')}
      >
        <BookOpen />
      </PanelButton>
      <PanelButton
        label={`Matrices of the ${title}`}
        title="Weights: every layer as a matrix"
        className={styles.layers}
        onClick={() => onOpenPanel(cell, 'weights')}
      >
        <Grid3x3 />
      </PanelButton>
      {maps.slice(0, 2).map(({ label }, index) => (
        <PanelButton
          key={label.name}
          label={`Plot the units of the ${label.title}`}
          title="Over time: all its units, sorted, and as lines"
          className={index === 0 ? styles.memory : styles.further}
          onClick={() => onOpenPanel(cell, 'time', label.name)}
        >
          <ChartSpline />
        </PanelButton>
      ))}
    </div>
  );
}, isSame);

/** The same at every step: maps change, what they are of does not. */
function isSame(before: CardPanelsProps, now: CardPanelsProps): boolean {
  const statesOf = ({ maps }: CardPanelsProps) => maps.map(({ label }) => label.name).join();
  return (
    before.cell === now.cell &&
    before.title === now.title &&
    before.onOpenPanel === now.onOpenPanel &&
    statesOf(before) === statesOf(now)
  );
}
