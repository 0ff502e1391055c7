import styles from './PageLinks.module.css';

export interface PageLinksProps {
  /** Which of the two is open. */
  readonly open: 'explore' | 'lessons';
  /** The addresses, for a new tab. */
  readonly explore: string;
  readonly lessons: string;
  readonly onExplore: () => void;
}

/** The two ways to use the page, in its top bar. */
export function PageLinks({ open, explore, lessons, onExplore }: PageLinksProps) {
  return (
    <nav className={styles.links} aria-label="Unrolled">
      <a
        href={explore}
        aria-current={open === 'explore' ? 'page' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onExplore();
        }}
      >
        Explore
      </a>
      <a href={lessons} aria-current={open === 'lessons' ? 'page' : undefined}>
        Lessons
      </a>
    </nav>
  );
}
