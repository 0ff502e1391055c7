import { Fault } from '../../components/controls/Fault';
import { useLoaded } from '../useLoaded';
import { glossaryFile } from './loadGlossary';

/** The list of lessons, in place of the comparison; its code is loaded with the first page. */
export function Lessons() {
  const lessons = useLoaded(glossaryFile);
  if (typeof lessons === 'string') {
    return <Fault text={`The lessons could not be loaded: ${lessons}. Reload the page.`} />;
  }
  return lessons ? <lessons.LessonList /> : <p>Loading …</p>;
}
