import styles from './CellSwitcher.module.css';

interface CellSwitcherProps {
  readonly cells: readonly { readonly name: string; readonly title: string }[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

/** On a narrow screen: which of the cells to show. */
export function CellSwitcher({ cells, chosen, onChoose }: CellSwitcherProps) {
  return (
    <fieldset className={styles.switcher}>
      <legend className="visually-hidden">Cell</legend>
      {cells.map(({ name, title }) => (
        <label key={name}>
          <input
            type="radio"
            name="cell"
            checked={name === chosen}
            onChange={() => onChoose(name)}
          />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  );
}
