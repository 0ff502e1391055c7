import { memo, type ReactNode } from 'react';
import styles from './TaskCard.module.css';
import type { TaskView } from './views';

export interface TaskCardProps {
  readonly task: TaskView;
  /** The chosen difficulty. */
  readonly difficulty: number;
  /** Task-specific content: a diagram of its grammar, a field for a text. */
  readonly children?: ReactNode;
}

/** Describes the task, why it distinguishes the cells, and its source. */
export const TaskCard = memo(function TaskCard({ task, difficulty, children }: TaskCardProps) {
  const { title, description, underConventions, reference, note } = task;
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
      <p className={styles.description}>{underConventions}</p>
      <p className={styles.reference}>{reference}</p>
      <p className={styles.reference}>{note}</p>
      {children}
    </section>
  );
});
