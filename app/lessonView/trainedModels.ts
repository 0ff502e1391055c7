import type { LessonPage } from '../lessons/page';
import { initialModel, type LessonTrained } from '../lessons/trained';

/** The models that a page has trained, before and after; undefined: the page shows others. */
export function trainedModels({ trains }: LessonPage, trained: LessonTrained | undefined) {
  if (!trains?.shows) return undefined;
  const { learners, shows, task } = trains;
  // A cell that is trained twice is shown as the learner of its own name.
  const names = Object.keys(learners).filter((name) => learners[name]?.cell === name);
  const models = names.map((name) =>
    trained ? trained.model(name, shows.after) : initialModel(trains, name),
  );
  return { task, models };
}
