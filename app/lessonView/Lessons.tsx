import { Fault } from '../../components/controls/Fault';
import { useLoaded } from '../useLoaded';
import { listFile } from './load';

/** The list of lessons, in place of the comparison; its code is loaded with the first page. */
export function Lessons() {
  const lessons = useLoaded(listFile);
  if (typeof lessons === 'string') {
    return <Fault text={`The lessons could not be loaded: ${lessons}. Reload the page.`} />;
  }
  return lessons ? <lessons.LessonList /> : <p>Loading …</p>;
}
