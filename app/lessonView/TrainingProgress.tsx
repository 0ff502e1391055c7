import { Button } from '../../components/controls/Button';
import { Fault } from '../../components/controls/Fault';
import { formatCount } from '../../models/format';
import { type LessonTraining, lastAccuracy } from '../lessons/training';
import type { PageTraining } from './pageTraining';

interface TrainingProgressProps {
  readonly training: Exclude<PageTraining, { kind: 'done' }>;
  readonly of: LessonTraining | undefined;
  readonly onRetry: () => void;
  readonly onPause: (isPaused: boolean) => void;
}

/** How far the training of a page has come. */
export function TrainingProgress({ training, of, onRetry, onPause }: TrainingProgressProps) {
  if (training.kind === 'failed') {
    return (
      <>
        <Fault text={`The training of this page stopped: ${training.reason}.`} />
        <Button onClick={onRetry}>Train again</Button>
      </>
    );
  }
  const learners = Object.entries(training.accuracies);
  const step = Math.max(0, ...learners.map(([, accuracies]) => accuracies.length));
  return (
    // A number that changes several times a second is not read out.
    <p aria-live="off">
      <Button small onClick={() => onPause(!training.isPaused)}>
        {training.isPaused ? 'Go on' : 'Pause'}
      </Button>{' '}
      {training.isPaused ? 'Stopped' : 'Training'}, seed {of?.seed}: step {formatCount(step)} of{' '}
      {formatCount(of?.steps ?? 0)}
      {learners.map(([name, accuracies]) => (
        <span key={name}>
          {' · '}
          {name} {accuracies.length > 0 ? `${Math.round(lastAccuracy(accuracies) * 100)} %` : ''}
        </span>
      ))}
    </p>
  );
}
