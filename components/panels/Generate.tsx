import { useId } from 'react';
import { formatShort } from '../../models/format';
import { Select } from '../controls/Box';
import { Button } from '../controls/Button';
import { InlineField } from '../controls/Field';
import { Segments } from '../controls/Segments';
import { played } from '../played';
import { SeedField } from '../SeedField';
import styles from './Generate.module.css';

/** What a cell writes on. */
export interface WrittenText {
  readonly name: string;
  readonly title: string;
  readonly text: string;
}

interface GenerateProps {
  /** The end of the sequence, from where they write on. */
  readonly before: string;
  readonly texts: readonly WrittenText[];
  /** Whose weights these are: `weights after training step 300`. */
  readonly note: string;
  /** The cell that “Next letter” samples from. */
  readonly writer: string;
  readonly temperature: number;
  /** The largest temperature. */
  readonly hottest: number;
  readonly seed: number;
  readonly count: number;
  readonly counts: readonly number[];
  readonly onWriter: (cell: string) => void;
  readonly onTemperature: (temperature: number) => void;
  readonly onSeed: (seed: number) => void;
  readonly onCount: (count: number) => void;
  /** Appends a cell's text to the sequence. */
  readonly onUse: (cell: string) => void;
}

/** What each cell writes on by itself, from samples of its output. */
export function Generate(props: GenerateProps) {
  const { before, texts, note, writer, temperature, hottest, seed, count, counts } = props;
  const id = useId();
  return (
    <div className={styles.generate}>
      <div className={styles.form}>
        <Segments
          legend="Cell that writes the next letter"
          options={texts.map(({ name }) => ({ value: name, title: name }))}
          chosen={writer}
          onChoose={props.onWriter}
        />
        <div className={styles.temperature}>
          <label htmlFor={id}>temperature</label>
          <input
            id={id}
            type="range"
            min={0}
            max={hottest}
            step={0.1}
            value={temperature}
            style={played(temperature, 0, hottest)}
            aria-valuetext={`${formatShort(temperature)}${temperature === 0 ? ', always the most probable letter' : ''}`}
            onChange={(event) => props.onTemperature(Number(event.target.value))}
          />
          <output htmlFor={id}>{formatShort(temperature)}</output>
        </div>
        <SeedField seed={seed} onSeed={props.onSeed} />
        <InlineField name="letters">
          <Select
            small
            value={count}
            onChange={(event) => props.onCount(Number(event.target.value))}
          >
            {counts.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </InlineField>
        <p className={styles.note}>
          Each letter is sampled from the cell’s softmax of y, divided by the temperature, and read
          as the next input; {note}.
        </p>
      </div>
      <ul className={styles.texts}>
        {texts.map(({ name, title, text }) => (
          <li key={name} aria-label={title}>
            <b>{title}</b>
            <p translate="no">
              <span>{before}</span>
              {text}
            </p>
            <Button
              small
              aria-label={`Step through the ${title}’s text`}
              onClick={() => props.onUse(name)}
            >
              Step through it
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
