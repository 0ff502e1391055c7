import { useShallow } from 'zustand/react/shallow';
import { PlaylistBar } from '../components/PlaylistBar';
import { Guard } from './faults/Guard';
import { movePage, openPage, removePage, renamePage } from './playlist';
import { useStore } from './store';

/** The playlist, if there is one. */
export function Playlist() {
  const { playlist, page, presentation } = useStore(
    useShallow(({ playlist, page, presentation }) => ({ playlist, page, presentation })),
  );
  if (playlist.length === 0) return null;
  return (
    <Guard part="The playlist">
      <PlaylistBar
        titles={playlist.map(({ title }) => title)}
        page={page}
        isEditable={!presentation}
        onOpen={openPage}
        onRename={renamePage}
        onMove={movePage}
        onRemove={removePage}
      />
    </Guard>
  );
}
