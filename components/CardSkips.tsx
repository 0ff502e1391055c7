import type { MouseEvent } from 'react';
import styles from './CardSkips.module.css';
import { SkipButton } from './controls/SkipButton';

/** Skip links past a card, visible while focused. */
export function CardSkips({ title }: { readonly title: string }) {
  return (
    <p className={styles.skips}>
      <SkipButton onClick={toPredictions}>Skip to the predictions of the {title}</SkipButton>
      <SkipButton onClick={pastCard}>Skip the {title}</SkipButton>
    </p>
  );
}

/** Focuses the first prediction, or the end of the card if there is none. */
function toPredictions(event: MouseEvent<HTMLElement>): void {
  const card = event.currentTarget.closest('article');
  const first = card?.querySelector<HTMLElement>('[data-prediction] button');
  if (first) first.focus();
  else pastCard(event);
}

/** Focuses the next visible card, or else the footer with the panels. */
function pastCard(event: MouseEvent<HTMLElement>): void {
  const card = event.currentTarget.closest('article');
  if (!card) return;
  const cards = [...document.querySelectorAll<HTMLElement>('article')].filter((each) =>
    each.checkVisibility(),
  );
  const next = cards[cards.indexOf(card) + 1];
  (next ?? document.querySelector<HTMLElement>('footer nav button'))?.focus();
}
