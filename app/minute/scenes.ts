import { forgets } from './forgets';
import { knows } from './knows';
import { remembers } from './remembers';
import type { Scene } from './scene';

/** The scenes of the first minute, in order. Every number in them is computed from the models. */
export const scenes: readonly Scene[] = [knows, remembers, forgets];
