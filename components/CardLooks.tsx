import { BookOpen, ChartSpline, Grid3x3 } from 'lucide-react';
import { memo } from 'react';
import styles from './CardLooks.module.css';
import { LookButton } from './LookButton';
import type { StateMapView } from './views';

/** The panels that are opened from the thing that they are about. */
export type Look = 'weights' | 'conventions' | 'time';

interface CardLooksProps {
  readonly cell: string;
  readonly title: string;
  /** The memory first, then what else the cell passes on. */
  readonly maps: readonly StateMapView[];
  /** Called to open the panel about the cell, or about one of its states. */
  readonly onLook: (cell: string, panel: Look, state?: string) => void;
}

/**
 * Buttons on a card's picture and maps that open the panels about them. They come after the card's
 * numbers in the document, so that Tab reaches those first.
 */
export const CardLooks = memo(function CardLooks({ cell, title, maps, onLook }: CardLooksProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className={styles.looks} role="group" aria-label={`More about the ${title}`}>
      <LookButton
        label={`Equations of the ${title} elsewhere`}
        title="Conventions: how PyTorch, Keras and the papers define it"
        className={styles.cell}
        onClick={() => onLook(cell, 'conventions')}
      >
        <BookOpen />
      </LookButton>
      <LookButton
        label={`Matrices of the ${title}`}
        title="Weights: every layer as a matrix"
        className={styles.layers}
        onClick={() => onLook(cell, 'weights')}
      >
        <Grid3x3 />
      </LookButton>
      {maps.slice(0, 2).map(({ label }, index) => (
        <LookButton
          key={label.name}
          label={`Plot the units of the ${label.title}`}
          title="Over time: all its units, sorted, and as lines"
          className={index === 0 ? styles.memory : styles.further}
          onClick={() => onLook(cell, 'time', label.name)}
        >
          <ChartSpline />
        </LookButton>
      ))}
    </div>
  );
}, isSame);

/** The same at every step: maps change, what they are of does not. */
function isSame(before: CardLooksProps, now: CardLooksProps): boolean {
  const statesOf = ({ maps }: CardLooksProps) => maps.map(({ label }) => label.name).join();
  return (
    before.cell === now.cell &&
    before.title === now.title &&
    before.onLook === now.onLook &&
    statesOf(before) === statesOf(now)
  );
}
