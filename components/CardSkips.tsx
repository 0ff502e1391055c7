import type { MouseEvent } from 'react';
import styles from './CardSkips.module.css';
import { SkipButton } from './controls/SkipButton';

/** Ways past a card by keyboard, seen while they have the focus. */
export function CardSkips({ title }: { readonly title: string }) {
  return (
    <p className={styles.skips}>
      <SkipButton onClick={toPredictions}>Skip to the predictions of the {title}</SkipButton>
      <SkipButton onClick={pastCard}>Skip the {title}</SkipButton>
    </p>
  );
}

/** To the first prediction; before there is one, as far as the card goes. */
function toPredictions(event: MouseEvent<HTMLElement>): void {
  const card = event.currentTarget.closest('article');
  const first = card?.querySelector<HTMLElement>('[data-prediction] button');
  if (first) first.focus();
  else pastCard(event);
}

/** To the next card in sight, or else to what looks inside the cells. */
function pastCard(event: MouseEvent<HTMLElement>): void {
  const card = event.currentTarget.closest('article');
  if (!card) return;
  const cards = [...document.querySelectorAll<HTMLElement>('article')].filter((each) =>
    each.checkVisibility(),
  );
  const next = cards[cards.indexOf(card) + 1];
  (next ?? document.querySelector<HTMLElement>('footer nav button'))?.focus();
}
