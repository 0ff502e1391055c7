import { useId } from 'react';
import type { NumberRange } from '../models/readNumber';
import { TextBox } from './controls/Box';
import { Fault } from './controls/Fault';
import { InlineField } from './controls/Field';
import { useNumberBox } from './controls/useNumberBox';
import styles from './TopBar.module.css';

interface SeedFieldProps {
  readonly seed: number;
  readonly onSeed: (seed: number) => void;
}

const range: NumberRange = { name: 'seed', least: 0, most: 999_999_999, whole: true };

/** The seed that untrained weights are sampled with; it takes effect as it is typed. */
export function SeedField({ seed, onSeed }: SeedFieldProps) {
  const id = useId();
  const { props, fault } = useNumberBox({ range, value: seed, live: true, onChange: onSeed });
  return (
    <div className={styles.field}>
      <InlineField name="seed">
        <TextBox
          {...props}
          role="spinbutton"
          aria-valuenow={seed}
          aria-valuemin={range.least}
          aria-valuemax={range.most}
          aria-describedby={id}
        />
      </InlineField>
      <Fault id={id} floating text={fault} />
    </div>
  );
}
