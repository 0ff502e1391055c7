import { memo, type ReactNode } from 'react';
import styles from './TaskCard.module.css';
import type { TaskView } from './views';

export interface TaskCardProps {
  readonly task: TaskView;
  /** How hard it is set. */
  readonly difficulty: number;
  /** What belongs to this task alone: a picture of its grammar, a box for a text. */
  readonly children?: ReactNode;
}

/** What is learned, why it tells the cells apart, and who posed it. */
export const TaskCard = memo(function TaskCard({ task, difficulty, children }: TaskCardProps) {
  const { title, description, reference, note } = task;
  const { name, unit } = task.difficulty;
  return (
    <section className={styles.task} aria-label="The task">
      <h3>
        {title}{' '}
        <span className={styles.difficulty}>
          {name} {difficulty} ({unit})
        </span>
      </h3>
      <p className={styles.description}>{description}</p>
      <p className={styles.reference}>{reference}</p>
      <p className={styles.reference}>{note}</p>
      {children}
    </section>
  );
});
