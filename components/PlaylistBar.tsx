import { ArrowLeft, ArrowRight, ChevronLeft, ChevronRight, X } from 'lucide-react';
import { Select, TextBox } from './controls/Box';
import { IconButton } from './controls/IconButton';
import styles from './PlaylistBar.module.css';

interface PlaylistBarProps {
  readonly titles: readonly string[];
  /** The open page, counted from 1; 0: none. */
  readonly page: number;
  /** Whether the playlist can be changed here. */
  readonly isEditable: boolean;
  readonly onOpen: (page: number) => void;
  readonly onRename: (title: string) => void;
  /** Called to move the open page by a place. */
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

/** The pages of a playlist: opened one after the other, and put in order. */
export function PlaylistBar(props: PlaylistBarProps) {
  const { titles, page, isEditable, onOpen, onRename, onMove, onRemove } = props;
  const count = titles.length;
  return (
    <nav className={`${styles.bar} print-never`} aria-label="Playlist">
      <IconButton
        label="Previous in playlist"
        title="Previous in playlist"
        off={page <= 1}
        onClick={() => onOpen(page - 1)}
      >
        <ChevronLeft />
      </IconButton>
      <Select
        aria-label="Page of the playlist"
        value={page}
        onChange={(event) => onOpen(Number(event.target.value))}
      >
        {page === 0 && <option value={0}>{`Playlist of ${count}`}</option>}
        {titles.map((title, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two pages may have the same title
          <option key={index} value={index + 1}>
            {`${index + 1} of ${count}: ${title}`}
          </option>
        ))}
      </Select>
      <IconButton
        label="Next in playlist"
        title="Next in playlist"
        off={page >= count}
        onClick={() => onOpen(page + 1)}
      >
        <ChevronRight />
      </IconButton>
      {isEditable && page > 0 && (
        <>
          <TextBox
            small
            aria-label="Title of this page"
            value={titles[page - 1] ?? ''}
            maxLength={80}
            onChange={(event) => onRename(event.target.value)}
          />
          <IconButton
            label="Earlier in playlist"
            title="Earlier in playlist"
            off={page <= 1}
            onClick={() => onMove(-1)}
          >
            <ArrowLeft />
          </IconButton>
          <IconButton
            label="Later in playlist"
            title="Later in playlist"
            off={page >= count}
            onClick={() => onMove(1)}
          >
            <ArrowRight />
          </IconButton>
          <IconButton label="Remove from playlist" title="Remove from playlist" onClick={onRemove}>
            <X />
          </IconButton>
        </>
      )}
    </nav>
  );
}
