/** The address of a term: the list of lessons, with the term found in its glossary. */
import { listId } from '../lessons/pageIds';
import { lessonAddress } from './lessonAddress';

export const termAddress = (term: string): string =>
  `${lessonAddress(listId)}&${new URLSearchParams({ term })}`;
