import type { ReactNode } from 'react';

/** A component or a drawing in one of its states. */
export interface Example {
  /** `overflowed`: no two of an entry have the same. */
  readonly name: string;
  /** What is to be seen, in a sentence. */
  readonly sentence: string;
  /** The room that it is given, in px. */
  readonly width: number;
  /** In px, for what fills its box; left out: as high as it gets. */
  readonly height?: number;
  /** It takes the focus as it appears, so it is shown only where its entry is shown alone. */
  readonly alone?: boolean;
  /** @param theme the page's, from which drawings read their colours */
  readonly show: (theme: string) => ReactNode;
}

/** All that the gallery shows of one file of components/. */
export interface Entry {
  /** The component's file (`UnitStrip`), or the drawing's function (`drawStrip`). */
  readonly name: string;
  readonly examples: readonly Example[];
}

export interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** For callbacks of what the gallery shows and nobody answers. */
export const ignore = (): void => {};
