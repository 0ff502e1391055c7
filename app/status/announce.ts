/** Announcements that do not follow from the reader's choices. */
import { create } from 'zustand';

interface Announcement {
  readonly text: string;
  /** Incremented for each announcement, so that equal texts can be repeated. */
  readonly count: number;
}

export const useAnnouncement = create<Announcement>()(() => ({ text: '', count: 0 }));

/** Announces a sentence to screen readers. */
export function announce(text: string): void {
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }));
}
