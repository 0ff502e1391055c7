import styles from './Fault.module.css';

interface FaultProps {
  readonly id?: string;
  /** What is wrong, in words; the place stays, so that it is heard when words come into it. */
  readonly text: string | undefined;
  /** Over what is below it, where there is no room for it. */
  readonly floating?: boolean;
  /** A status waits until the reader pauses. */
  readonly role?: 'alert' | 'status';
}

/** What is wrong with what was typed. */
export function Fault({ id, text, floating, role = 'alert' }: FaultProps) {
  return (
    <p id={id} role={role} className={floating ? styles.floating : styles.fault}>
      {text}
    </p>
  );
}
