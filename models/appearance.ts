/** How a quantity is shown and described on the page; no computation depends on it. */

/** The colour of a quantity throughout the page: one per meaning, shared by all cells. */
export type Hue = 'x' | 'h' | 'c' | 'candidate' | 'past' | 'new' | 'both' | 'exposed' | 'y';

/** What a gate's mean value implies, by how open it is; completes "r is nearly shut (0.08): …". */
export interface GatePhrases {
  readonly shut: string;
  readonly half: string;
  readonly open: string;
}
