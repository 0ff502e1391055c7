/** A playlist: states of the page in an order, each with a title. */
import { defaults, type PlaylistPage } from './choices';
import { readLink, writeLink } from './permalink';
import { useStore } from './store';
import { taskOf } from './tasks';

/** Adds the state that is shown, after the page that is open, or at the end. */
export function addToPlaylist(): void {
  const state = useStore.getState();
  const { playlist, page, task, step } = state;
  const link = writeLink({ ...state, playlist: defaults.playlist, page: defaults.page });
  const added = { title: `${taskOf(task).title}, step ${step}`, link };
  const at = page > 0 ? page : playlist.length;
  state.setPlaylist([...playlist.slice(0, at), added, ...playlist.slice(at)], at + 1);
}

/** Opens a page, counted from 1; in presentation size, if that is chosen. */
export function openPage(wanted: number): void {
  const { playlist, presentation, open } = useStore.getState();
  const page = Math.max(1, Math.min(playlist.length, wanted));
  const found = playlist[page - 1];
  if (!found) return;
  const { choices, notices, withoutQuestion } = readLink(found.link);
  const shown = { ...choices, playlist, page, presentation: presentation || choices.presentation };
  open(shown, notices, withoutQuestion);
}

export function renamePage(title: string): void {
  change(({ link }) => [{ title, link }]);
}

export function removePage(): void {
  change(() => []);
}

/** Moves the open page by so many places. */
export function movePage(by: number): void {
  const { playlist, page, setPlaylist } = useStore.getState();
  const moved = playlist[page - 1];
  const to = page + by;
  if (!moved || to < 1 || to > playlist.length) return;
  const others = playlist.filter((each) => each !== moved);
  setPlaylist([...others.slice(0, to - 1), moved, ...others.slice(to - 1)], to);
}

/** Replaces the open page by others. */
function change(make: (page: PlaylistPage) => readonly PlaylistPage[]): void {
  const { playlist, page, setPlaylist } = useStore.getState();
  const next = playlist.flatMap((each, index) => (index === page - 1 ? make(each) : [each]));
  setPlaylist(next, Math.min(page, next.length));
}
