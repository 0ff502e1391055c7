import { Fault } from '../../components/controls/Fault';
import { listId } from '../lessons/pageIds';
import { useStore } from '../store';
import { useLoaded } from '../useLoaded';
import { lessonsFile } from './load';

/** The open page of a lesson, if one is open; its code is loaded with the first. */
export function Lesson() {
  const id = useStore((state) => state.lesson);
  const isPage = id !== undefined && id !== listId;
  const lessons = useLoaded(lessonsFile, isPage);
  if (!isPage) return undefined;
  if (typeof lessons === 'string') {
    return <Fault text={`The lesson could not be loaded: ${lessons}. Reload the page.`} />;
  }
  return lessons ? <lessons.LessonRegion id={id} /> : <p>Loading …</p>;
}
