import { useId, useState } from 'react';
import { TextArea } from './controls/Box';
import { Button } from './controls/Button';
import { Check } from './controls/Check';
import styles from './FaultReport.module.css';

interface FaultReportProps {
  /** What failed: "The card of the GRU". */
  readonly part: string;
  /** Returns the report, with or without the reader's sequence. */
  readonly report: (withSequence: boolean) => string;
  readonly onRedraw: () => void;
}

/** Shown in place of a failed part of the page: what happened, and a report to copy. */
export function FaultReport({ part, report, onRedraw }: FaultReportProps) {
  const [withSequence, setWithSequence] = useState(false);
  const id = useId();
  return (
    <section className={styles.fault} aria-label="Error">
      <p role="alert">{`${part} could not be drawn. Everything that you entered is kept.`}</p>
      <Button onClick={onRedraw}>Draw it again</Button>
      <details>
        <summary>Report</summary>
        <label htmlFor={id}>Copy this text to report the error:</label>
        <TextArea
          id={id}
          readOnly
          rows={8}
          translate="no"
          value={report(withSequence)}
          onFocus={(event) => event.target.select()}
        />
        <Check checked={withSequence} onChange={(event) => setWithSequence(event.target.checked)}>
          Include my sequence in the link
        </Check>
      </details>
    </section>
  );
}
