/** How a quantity looks and is spoken of on the page; no number depends on it. */

/** The colour a quantity carries everywhere; one per meaning, shared by the three cells. */
export type Hue = 'x' | 'h' | 'c' | 'candidate' | 'past' | 'new' | 'both' | 'exposed' | 'y';

/** What a gate's average says, by how far it is open; completes "r is nearly shut (0.08): …". */
export interface GatePhrases {
  readonly shut: string;
  readonly half: string;
  readonly open: string;
}
