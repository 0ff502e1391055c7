/** What is to be said at once, besides what follows from the reader's choices. */
import { create } from 'zustand';

interface Announcement {
  readonly text: string;
  /** Another number for each announcement: the same words may be said again. */
  readonly count: number;
}

export const useAnnouncement = create<Announcement>()(() => ({ text: '', count: 0 }));

/** Says a sentence to a screen reader. */
export function announce(text: string): void {
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }));
}
