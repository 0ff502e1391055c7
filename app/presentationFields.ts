/** The fields of a link for presentation size and for a playlist. */
import * as v from 'valibot';
import { cellNames } from '../models/cells';
import { type Choices, defaults, type PlaylistPage } from './choices';
import { type Field, oneOf, type Read, wholeNumber } from './linkField';

type Presented = Pick<Choices, 'presentation' | 'alone' | 'playlist' | 'page'>;

/** A page is written as its title and its link, the first line and the second. */
const writePage = ({ title, link }: PlaylistPage) => `${title}\n${link}`;
const written = /^([^\n]*)\n([^\n]+)$/;

export const presentationFields: Readonly<Record<string, Field>> = {
  view: {
    ...oneOf(['page', 'presentation'], ({ presentation }) =>
      presentation ? 'presentation' : 'page',
    ),
    reason: () => 'it is not in force',
  },
  alone: {
    ...oneOf(cellNames, ({ alone }) => alone),
    reason: () => 'it is not among those compared',
  },
  page: {
    schema: v.pipe(v.string(), v.regex(written)),
    expected: 'a title and a link',
    many: true,
    shown: ({ playlist }) => playlist.map(writePage),
    reason: () => 'it is not in the playlist',
  },
  at: {
    schema: wholeNumber,
    expected: 'a whole number',
    shown: ({ page }) => [page],
    reason: ({ playlist }) => `the playlist has ${playlist.length} pages`,
  },
};

export function writePresentation(
  link: URLSearchParams,
  { presentation, alone, playlist, page }: Presented,
): void {
  if (presentation) link.set('view', 'presentation');
  if (alone !== undefined) link.set('alone', alone);
  for (const each of playlist) link.append('page', writePage(each));
  if (page > 0) link.set('at', String(page));
}

/** @param pages the values of the field `page` */
export function readPresentation(
  read: Read,
  pages: readonly { readonly value: unknown }[],
  cells: readonly string[],
): Presented {
  const alone = read('alone') as string | undefined;
  const playlist = pages.flatMap(({ value }) => {
    const [, title = '', link] = written.exec(String(value)) ?? [];
    return link === undefined ? [] : [{ title, link }];
  });
  const page = (read('at') as number | undefined) ?? defaults.page;
  return {
    presentation: read('view') === 'presentation',
    alone: alone !== undefined && cells.includes(alone) ? alone : undefined,
    playlist,
    page: page <= playlist.length ? page : defaults.page,
  };
}
