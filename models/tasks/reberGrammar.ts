/**
 * The embedded Reber grammar as a table: its states, arcs and their positions in the picture. Reber
 * (1967), Implicit learning of artificial grammars; embedded as by Cleeremans, Servan-Schreiber &
 * McClelland (1989), Finite state automata and simple recurrent networks.
 */

import type { Automaton, AutomatonArc } from './task';

/** The inner Reber grammar, from state 0 to state 7; rows are −1, 0 and 1. */
const inner = {
  states: [
    { x: 66, row: 0 },
    { x: 110, row: 0 },
    { x: 154, row: -1 },
    { x: 154, row: 1 },
    { x: 222, row: -1 },
    { x: 222, row: 1 },
    { x: 266, row: 0 },
    { x: 310, row: 0 },
  ],
  arcs: [
    { from: 0, to: 1, letter: 'B' },
    { from: 1, to: 2, letter: 'T' },
    { from: 1, to: 3, letter: 'P', below: true },
    { from: 2, to: 2, letter: 'S' },
    { from: 2, to: 4, letter: 'X' },
    { from: 3, to: 3, letter: 'T', below: true },
    { from: 3, to: 5, letter: 'V', below: true },
    { from: 4, to: 3, letter: 'X', below: true },
    { from: 4, to: 6, letter: 'S' },
    { from: 5, to: 4, letter: 'P', below: true },
    { from: 5, to: 6, letter: 'V', below: true },
    { from: 6, to: 7, letter: 'E' },
  ],
} as const;

const size = inner.states.length;
/** The two inner grammars, each by its first state and vertical centre. */
const copies = [
  { first: 2, middle: 80, letter: 'T', below: false },
  { first: 2 + size, middle: 224, letter: 'P', below: true },
] as const;
const [start, branch, joint, end] = [0, 1, 2 + 2 * size, 3 + 2 * size];
const rowHeight = 36;

/** Positions are in a box of `pictureSize`; every string starts at the first state. */
export const states: Automaton['states'] = [
  { x: 18, y: 44 },
  { x: 18, y: 152 },
  ...copies.flatMap(({ middle }) =>
    inner.states.map(({ x, row }) => ({ x, y: middle + row * rowHeight })),
  ),
  { x: 358, y: 152 },
  { x: 358, y: 260 },
];

/** The arcs out of a state are equally likely. */
export const arcs: readonly AutomatonArc[] = [
  { from: start, to: branch, letter: 'B', below: true },
  ...copies.flatMap(({ first, letter, below }) => [
    { from: branch, to: first, letter, below },
    ...inner.arcs.map((arc) => ({ ...arc, from: first + arc.from, to: first + arc.to })),
    { from: first + size - 1, to: joint, letter, below },
  ]),
  { from: joint, to: end, letter: 'E' },
];

export const pictureSize = { width: 376, height: 304 };

/** The state before the first letter. */
export const firstState = start;

/** The arcs out of each state. */
export const arcsFrom: readonly (readonly AutomatonArc[])[] = states.map((_, state) =>
  arcs.filter(({ from }) => from === state),
);

/** The state after each letter; undefined once the string has left the grammar. */
export function reberStates(letters: readonly string[]): (number | undefined)[] {
  let state: number | undefined = firstState;
  return letters.map((letter) => {
    const ways: readonly AutomatonArc[] = state === undefined ? [] : (arcsFrom[state] ?? []);
    state = ways.find((arc) => arc.letter === letter)?.to;
    return state;
  });
}

/** Whether the next letter repeats the second one, which nothing in between reveals. */
export function asksForSecond(state: number | undefined): boolean {
  return copies.some(({ first }) => state === first + size - 1);
}
