import type { Section } from './entry';
import { buttons } from './examples/buttons';
import { cardAndTexts } from './examples/card';
import { definitions } from './examples/definitions';
import { diagrams } from './examples/diagrams';
import { drawings } from './examples/drawings';
import { drawingsInside } from './examples/drawingsInside';
import { fields } from './examples/fields';
import { generate } from './examples/generate';
import { gradients } from './examples/gradients';
import { lesson } from './examples/lesson';
import { minute } from './examples/minute';
import { overTime } from './examples/overTime';
import { page } from './examples/page';
import { predictions } from './examples/prediction';
import { sequence } from './examples/sequence';
import { settingsAndTasks } from './examples/settings';
import { topBars } from './examples/topBar';
import { training } from './examples/training';
import { vectors } from './examples/vectors';
import { weightEntries } from './examples/weights';
import { whys } from './examples/why';

/** All entries of the gallery; no two have the same name. */
export const sections: readonly Section[] = [
  { title: 'Controls', entries: [...buttons, ...fields] },
  { title: 'Page', entries: [...topBars, ...page] },
  { title: 'First minute', entries: minute },
  { title: 'Lessons', entries: lesson },
  { title: 'Sequence', entries: sequence },
  { title: 'Generate', entries: generate },
  { title: 'Card', entries: cardAndTexts },
  { title: 'Diagrams', entries: diagrams },
  { title: 'Equations, vectors, states', entries: vectors },
  { title: 'Predictions', entries: predictions },
  { title: 'Why', entries: whys },
  { title: 'Weights', entries: weightEntries },
  { title: 'Change and conventions', entries: definitions },
  { title: 'Over time', entries: overTime },
  { title: 'Gradients', entries: gradients },
  { title: 'Training', entries: [...training, ...settingsAndTasks] },
  { title: 'Drawings', entries: [...drawings, ...drawingsInside] },
];
