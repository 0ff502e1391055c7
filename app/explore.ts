/** The comparison and all that belongs to it: loaded when the reader leaves the first minute, or at
 * once if there is no first minute to show. */
import 'virtual:equations.css';
import './styles/presentation.css';
import { readLink } from './permalink';
import { useStore } from './store';

export { App } from './App';
export { openMissed } from './usePermalink';

/** Opens what a link says. */
export function openLink(link: string): void {
  const { choices, notices, withoutQuestion } = readLink(link);
  useStore.getState().open(choices, notices, withoutQuestion);
}
