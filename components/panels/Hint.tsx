import { Button } from '../controls/Button';
import styles from './Hint.module.css';

interface HintProps {
  readonly text: string;
  /** The label of its button, if any. */
  readonly action?: string | undefined;
  readonly onAct?: () => void;
}

/** Shown by a panel that has nothing to show. */
export function Hint({ text, action, onAct }: HintProps) {
  return (
    <div className={styles.hint}>
      <p>{text}</p>
      {action && (
        <Button look="main" onClick={onAct}>
          {action}
        </Button>
      )}
    </div>
  );
}
