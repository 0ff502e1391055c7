import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import styles from './CellChooser.module.css';
import { Button } from './controls/Button';
import { IconButton } from './controls/IconButton';

/** A cell that may be compared. */
export interface CellOption {
  readonly name: string;
  readonly title: string;
  /** What distinguishes it, in one short sentence. */
  readonly summary: string;
}

interface CellChooserProps {
  readonly cells: readonly CellOption[];
  /** The compared cells, in the order of their cards. */
  readonly chosen: readonly string[];
  /** The minimum and maximum number of cells. */
  readonly fewest: number;
  readonly most: number;
  readonly onChoose: (cells: readonly string[]) => void;
}

/** Chooses the compared cells and their order: a button that opens a list. */
export function CellChooser({ cells, chosen, fewest, most, onChoose }: CellChooserProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const close = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, [isOpen]);
  const others = cells.filter(({ name }) => !chosen.includes(name));
  const listed = [...chosen.flatMap((name) => cells.find((c) => c.name === name) ?? []), ...others];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: escape closes from anywhere within
    <div
      ref={box}
      className={styles.chooser}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
        opener.current?.focus();
      }}
    >
      <Button
        ref={opener}
        className={styles.opener}
        aria-expanded={isOpen}
        aria-controls={id}
        title={`Cells side by side: ${chosen.join(', ')}`}
        onClick={() => setOpen(!isOpen)}
      >
        <Columns3 />
        <span>Cells</span>
      </Button>
      <fieldset id={id} className={styles.list} hidden={!isOpen}>
        <legend>
          Cells side by side: {fewest} to {most}
        </legend>
        <ul>
          {listed.map((cell) => (
            <Choice
              key={cell.name}
              cell={cell}
              chosen={chosen}
              fixed={chosen.includes(cell.name) ? chosen.length <= fewest : chosen.length >= most}
              onChoose={onChoose}
            />
          ))}
        </ul>
      </fieldset>
    </div>
  );
}

interface ChoiceProps {
  readonly cell: CellOption;
  readonly chosen: readonly string[];
  /** Whether it can be neither added nor removed, because of the minimum or maximum. */
  readonly fixed: boolean;
  readonly onChoose: (cells: readonly string[]) => void;
}

function Choice({ cell: { name, title, summary }, chosen, fixed, onChoose }: ChoiceProps) {
  const index = chosen.indexOf(name);
  const isShown = index >= 0;
  const id = useId();
  const move = (by: number) => {
    const moved = chosen.filter((each) => each !== name);
    moved.splice(index + by, 0, name);
    onChoose(moved);
  };
  return (
    <li>
      <input
        type="checkbox"
        id={id}
        checked={isShown}
        aria-disabled={fixed}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-summary`}
        onChange={() => {
          if (fixed) return;
          onChoose(isShown ? chosen.filter((each) => each !== name) : [...chosen, name]);
        }}
      />
      <label htmlFor={id}>
        <b id={`${id}-title`}>{title}</b>
        <span id={`${id}-summary`}>{summary}</span>
      </label>
      <Move by={-1} title={title} isPossible={index > 0} onMove={move} />
      <Move by={1} title={title} isPossible={isShown && index < chosen.length - 1} onMove={move} />
    </li>
  );
}

interface MoveProps {
  readonly by: -1 | 1;
  readonly title: string;
  readonly isPossible: boolean;
  readonly onMove: (by: number) => void;
}

/** A button that moves a card by one position; it remains, switched off, at the ends. */
function Move({ by, title, isPossible, onMove }: MoveProps) {
  const Icon = by < 0 ? ArrowUp : ArrowDown;
  return (
    <IconButton
      look="bare"
      label={`Show the ${title} ${by < 0 ? 'earlier' : 'later'}`}
      off={!isPossible}
      onClick={() => onMove(by)}
    >
      <Icon />
    </IconButton>
  );
}
