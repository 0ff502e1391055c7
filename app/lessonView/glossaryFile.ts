/** What shows the glossary, loaded together: in the list of lessons, and single entries of it. */
export { InlineEntry } from '../terms/InlineEntry';
export { TermEntry } from '../terms/TermEntry';
export { LessonList } from './LessonList';
