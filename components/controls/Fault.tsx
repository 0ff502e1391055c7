import styles from './Fault.module.css';

interface FaultProps {
  readonly id?: string;
  /** The error message; the element always exists, so that a live region announces new text. */
  readonly text: string | undefined;
  /** Overlays what is below it. */
  readonly floating?: boolean;
  /** A status waits until the reader pauses. */
  readonly role?: 'alert' | 'status';
}

/** The error message of an input. */
export function Fault({ id, text, floating, role = 'alert' }: FaultProps) {
  return (
    <p id={id} role={role} className={floating ? styles.floating : styles.fault}>
      {text}
    </p>
  );
}
