/** The comparison and all that belongs to it: loaded when the reader leaves the first minute, or at
 * once if there is no first minute to show. */
import 'virtual:equations.css';
import './styles/presentation.css';
import { barePage } from './lessonView/lessonAddress';
import { openPage } from './lessonView/openPage';
import { readLink } from './permalink';
import { useStore } from './store';

export { App } from './App';
export { openMissed } from './usePermalink';

/** Opens what a link says; of a lesson’s page, once the lessons are loaded. */
export async function openLink(link: string): Promise<void> {
  const page = barePage(link);
  if (page !== undefined) return openPage(page);
  const { choices, notices, withoutQuestion } = readLink(link);
  useStore.getState().open(choices, notices, withoutQuestion);
}
