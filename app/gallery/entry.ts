import type { ReactNode } from 'react';

/** A component or drawing in one of its states. */
export interface Example {
  /** Such as `overflowed`; unique within an entry. */
  readonly name: string;
  /** What it shows, in a sentence. */
  readonly sentence: string;
  /** The width of its box, in px. */
  readonly width: number;
  /** The height of its box, in px, for content that fills it; default: that of the content. */
  readonly height?: number;
  /** It takes the focus when it appears, so it is shown only if its entry is shown alone. */
  readonly alone?: boolean;
  /** @param theme the page's, which determines the colours of drawings */
  readonly show: (theme: string) => ReactNode;
}

/** All examples of one file of components/. */
export interface Entry {
  /** The name of the component (`UnitStrip`) or of the drawing function (`drawStrip`). */
  readonly name: string;
  readonly examples: readonly Example[];
}

export interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** A callback that does nothing, for examples. */
export const ignore = (): void => {};
