import styles from './Changes.module.css';
import { Button } from './controls/Button';
import { Chip } from './controls/Chip';
import { Segments } from './controls/Segments';

interface ChangesProps {
  /** The changes, in words. */
  readonly changes: readonly {
    readonly key: string;
    readonly text: string;
    /** The same as spoken text. */
    readonly spoken: string;
  }[];
  readonly difference: boolean;
  readonly onRemove: (key: string) => void;
  readonly onClear: () => void;
  readonly onDifference: (difference: boolean) => void;
}

const views = [
  { value: 'values', title: 'values' },
  { value: 'difference', title: 'difference' },
];

/** The reader's changes as chips that can be removed. */
export function Changes(props: ChangesProps) {
  const { changes, difference, onRemove, onClear, onDifference } = props;
  if (changes.length === 0) return null;
  return (
    <section className={styles.changes} aria-label="Changes">
      <b>Changed</b>
      <ul>
        {changes.map(({ key, text, spoken }) => (
          <li key={key}>
            <Chip
              label={`Undo: ${spoken}`}
              onClick={(event) => {
                passFocus(event.currentTarget);
                onRemove(key);
              }}
            >
              {text}
            </Chip>
          </li>
        ))}
      </ul>
      {changes.length > 1 && (
        <Button
          look="link"
          onClick={() => {
            focusWhereChangesAreMade();
            onClear();
          }}
        >
          Undo all
        </Button>
      )}
      <div className={styles.view}>
        <span>maps show</span>
        <Segments
          legend="Maps show"
          options={views}
          chosen={difference ? 'difference' : 'values'}
          onChoose={(value) => onDifference(value === 'difference')}
        />
      </div>
    </section>
  );
}

/** When its button is removed, moves the focus to a neighbour, or else to the panel of changes. */
function passFocus(button: HTMLButtonElement): void {
  const chip = button.closest('li');
  const next = chip?.nextElementSibling ?? chip?.previousElementSibling;
  const to = next?.querySelector('button');
  if (to) to.focus({ preventScroll: true });
  else focusWhereChangesAreMade();
}

function focusWhereChangesAreMade(): void {
  document.querySelector<HTMLElement>('footer nav button')?.focus({ preventScroll: true });
}
