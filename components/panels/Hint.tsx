import { Button } from '../controls/Button';
import styles from './Hint.module.css';

interface HintProps {
  readonly text: string;
  /** What a press would do, if anything. */
  readonly action?: string | undefined;
  readonly onAct?: () => void;
}

/** What a panel says while it has nothing to show. */
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
