import { Fault } from '../../components/controls/Fault';
import { listId } from '../lessons/pageIds';
import type { Scene } from '../scene';
import { useStore } from '../store';
import { useLoaded } from '../useLoaded';
import { lessonViewFile } from './load';
import { useOpenPage } from './usePage';

interface LessonProps {
  readonly scene: Scene;
  readonly theme: string;
}

/** The open page of a lesson, if one is open; its code is loaded with the first. */
export function Lesson({ scene, theme }: LessonProps) {
  const isPage = useStore(({ lesson }) => lesson !== undefined && lesson !== listId);
  const open = useOpenPage();
  const view = useLoaded(isPage ? lessonViewFile : undefined);
  if (!isPage) return undefined;
  if (typeof open === 'string' || typeof view === 'string') {
    const reason = typeof open === 'string' ? open : view;
    return <Fault text={`The lesson could not be loaded: ${reason}. Reload the page.`} />;
  }
  return open && view ? (
    <view.LessonRegion {...open} scene={scene} theme={theme} />
  ) : (
    <p>Loading …</p>
  );
}
