import { Check as Right, X as Wrong } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button';
import styles from './Outcome.module.css';

interface OutcomeProps {
  readonly verdict: 'right' | 'close' | 'wrong';
  readonly verdictText: string;
  /** The beliefs behind a wrong answer, refuted. */
  readonly replies: readonly ReactNode[];
  readonly because: ReactNode;
  readonly keeps: ReactNode;
  /** Opens “Why?” about the number that the reason speaks of. */
  readonly onFollow: (() => void) | undefined;
}

/** What came out: whether the prediction was right, why, and the sentence to keep. */
export function Outcome(props: OutcomeProps) {
  const { verdict, verdictText, replies, because, keeps, onFollow } = props;
  return (
    <div className={styles.outcome}>
      <p>
        <b className={styles.verdict} data-verdict={verdict}>
          {verdict === 'wrong' ? <Wrong aria-hidden="true" /> : <Right aria-hidden="true" />}
          {verdictText}
        </b>{' '}
        {replies.map((reply, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: replies have no identity but their place
          <span key={index}>{reply} </span>
        ))}
      </p>
      <div>
        <p>
          {because}{' '}
          {onFollow && (
            <Button look="link" onClick={onFollow}>
              Why this number?
            </Button>
          )}
        </p>
        <p className={styles.keeps}>{keeps}</p>
      </div>
    </div>
  );
}
