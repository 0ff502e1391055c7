import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Choices } from './choices';
import { defaults } from './choices';
import { readLink, writeLink } from './permalink';

interface OldLink {
  readonly link: string;
  /** The choices that version 0.3.0 opened. */
  readonly choices: Partial<Choices>;
}

const file = new URL('../tests/fixtures/links-0.3.0.json', import.meta.url);
const links: readonly OldLink[] = JSON.parse(readFileSync(file, 'utf8'));

it.each(links)('a link of version 0.3.0 opens the same choices: $link', ({ link, choices }) => {
  const read = readLink(`#${link}`);
  expect(read.notices).toEqual([]);
  // Everything else has its default.
  const { cells, panels, trainedUnder, presentation, alone, playlist, page } = defaults;
  const since = { cells, panels, trainedUnder, presentation, alone, playlist, page };
  expect(JSON.parse(JSON.stringify(read.choices))).toEqual(
    JSON.parse(JSON.stringify({ ...choices, ...since })),
  );
  expect(readLink(`#${writeLink(read.choices)}`).choices).toEqual(read.choices);
});
