import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import type * as LessonsModule from '../../app/lessons';
import { virtualModule } from './virtualModule.ts';

/** Lessons are only read here and compute nothing: what computes is left out, since it loads slowly. */
const withoutRuns: Plugin = {
  name: 'without-runs',
  enforce: 'pre',
  resolveId: (id) => (/\/(flow\/.*|train\/.*|trace|runs)$/.test(id) ? '\0without-runs' : null),
  load: (id) => (id === '\0without-runs' ? 'export {}' : null),
};

/**
 * Provides what the list of lessons shows of them as `virtual:lessonTitles`, so that the list loads
 * no lesson.
 */
export function lessonTitles(): Plugin {
  return {
    name: 'unrolled-lesson-titles',
    ...virtualModule('virtual:lessonTitles', async function () {
      const folder = 'app/lessons';
      for (const file of readdirSync(folder)) this.addWatchFile(resolve(folder, file));
      const { module } = await runnerImport<typeof LessonsModule>(`./${folder}/index.ts`, {
        plugins: [withoutRuns],
      });
      const titles = module.lessons.map(({ number, title, question, pages }) => ({
        number,
        title,
        question,
        pages: pages.map((page) => ({ id: page.id, title: page.title })),
      }));
      return `export const lessonTitles = ${JSON.stringify(titles)};`;
    }),
  };
}
