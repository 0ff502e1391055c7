import { Select, TextArea, TextBox } from '../../../components/controls/Box';
import { Check } from '../../../components/controls/Check';
import { Fault } from '../../../components/controls/Fault';
import { Field, InlineField } from '../../../components/controls/Field';
import { Segments } from '../../../components/controls/Segments';
import { readWithin } from '../../../models/readNumber';
import { hiddenSizes } from '../../choices';
import { tasks } from '../../tasks';
import { type Entry, ignore } from '../entry';
import styles from '../Gallery.module.css';
import { Held } from '../Held';

const check: Entry = {
  name: 'Check',
  examples: [
    {
      name: 'off, on, disabled',
      sentence: 'An option that is on or off.',
      width: 340,
      show: () => (
        <div className={styles.row}>
          <Check defaultChecked={false}>off</Check>
          <Check defaultChecked>on</Check>
          <Check disabled>disabled</Check>
        </div>
      ),
    },
    {
      name: 'one of several',
      sentence: 'Radio buttons with the same name.',
      width: 340,
      show: () => (
        <Held first="sigmoid">
          {(chosen, set) => (
            <div className={styles.row}>
              {['sigmoid', 'tanh', 'relu'].map((each) => (
                <Check
                  key={each}
                  radio
                  name="gallery-check"
                  checked={each === chosen}
                  onChange={() => set(each)}
                >
                  {each}
                </Check>
              ))}
            </div>
          )}
        </Held>
      ),
    },
  ],
};

const options = tasks.slice(0, 4).map(({ id, title }) => ({ value: id, title }));

const segments: Entry = {
  name: 'Segments',
  examples: [
    {
      name: 'as wide as its words',
      sentence: 'One of a few options.',
      width: 420,
      show: () => (
        <Held first={options[1]?.value ?? ''}>
          {(chosen, set) => (
            <Segments legend="Task" options={options} chosen={chosen} onChoose={set} />
          )}
        </Held>
      ),
    },
    {
      name: 'wide',
      sentence: 'The full width, for touch.',
      width: 420,
      show: () => (
        <Held first={options[0]?.value ?? ''}>
          {(chosen, set) => (
            <Segments legend="Task" options={options} chosen={chosen} onChoose={set} wide />
          )}
        </Held>
      ),
    },
  ],
};

const listed = tasks.map(({ id, title }) => <option key={id}>{title}</option>);

const box: Entry = {
  name: 'Box',
  examples: [
    {
      name: 'for a line',
      sentence: 'Normal, small, invalid, and read-only.',
      width: 620,
      show: () => (
        <div className={styles.row}>
          <TextBox aria-label="normal" defaultValue="0.5" size={8} />
          <TextBox aria-label="small" defaultValue="0.5" size={8} small />
          <TextBox aria-label="with a fault" defaultValue="0.5.5" size={8} aria-invalid />
          <TextBox aria-label="read-only" defaultValue="0.5" size={8} readOnly />
        </div>
      ),
    },
    {
      name: 'for a text',
      sentence: 'Normal and invalid.',
      width: 420,
      show: () => (
        <div className={styles.row}>
          <TextArea aria-label="text" rows={2} defaultValue="call me ishmael." />
          <TextArea aria-label="text with a fault" rows={2} defaultValue="?" aria-invalid />
        </div>
      ),
    },
    {
      name: 'one of a list',
      sentence: 'Normal, small, quiet, and disabled.',
      width: 620,
      show: () => (
        <div className={styles.row}>
          <Select aria-label="normal">{listed}</Select>
          <Select aria-label="small" small>
            {listed}
          </Select>
          <Select aria-label="quiet" quiet>
            {listed}
          </Select>
          <Select aria-label="disabled" disabled>
            {listed}
          </Select>
        </div>
      ),
    },
  ],
};

const range = { name: 'learning rate', least: 1e-6, most: 1000, whole: false };
const read = readWithin('-3', range);
const fault = 'fault' in read ? read.fault : undefined;

const field: Entry = {
  name: 'Field',
  examples: [
    {
      name: 'under its name',
      sentence: 'A control with its meaning below.',
      width: 220,
      show: () => (
        <Field name="learning rate" id="gallery-rate" below={<span>of every step</span>}>
          <TextBox small id="gallery-rate" defaultValue="0.01" />
        </Field>
      ),
    },
    {
      name: 'with a fault',
      sentence: 'The error is shown below the control.',
      width: 220,
      show: () => (
        <Field name="learning rate" id="gallery-wrong" below={<Fault text={fault} />}>
          <TextBox small id="gallery-wrong" defaultValue="-3" aria-invalid />
        </Field>
      ),
    },
    {
      name: 'on the line of its name',
      sentence: 'In a bar.',
      width: 220,
      show: () => (
        <InlineField name="hidden size">
          <Select defaultValue={16} onChange={ignore}>
            {hiddenSizes.map((size) => (
              <option key={size}>{size}</option>
            ))}
          </Select>
        </InlineField>
      ),
    },
  ],
};

const faultEntry: Entry = {
  name: 'Fault',
  examples: [
    {
      name: 'in place',
      sentence: 'Why a typed number is invalid.',
      width: 300,
      show: () => <Fault text={fault} />,
    },
    {
      name: 'floating',
      sentence: 'Overlaps the content below if there is no room.',
      width: 320,
      height: 90,
      show: () => (
        <div style={{ position: 'relative', height: 24 }}>
          <Fault text={fault} floating />
        </div>
      ),
    },
  ],
};

export const fields: readonly Entry[] = [check, segments, box, field, faultEntry];
