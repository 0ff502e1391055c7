/** What is loaded with the first page of a lesson. */
export { pageBy } from '../lessons';
export { LessonRegion } from './LessonRegion';
