/** Walks all lessons: what they say is computed again, on the weights that the page ships. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLink } from '../permalink';
import { lessonPages, lessons } from '.';
import { glossary } from './glossary';
import { type Answer, answerTo, judge, offeredOrder } from './judge';
import type { Ask, LessonPage } from './page';
import { pageIds } from './pageIds';
import { countWords, plainProse } from './prose';
import { openRuns } from './runs';
import { provideWeights, shippedFiles } from './shippedWeights';
import { trained } from './trained';

provideWeights();

/** An answer that is wrong, for every belief that the page replies to. */
function wrongAnswers(ask: Ask, right: Answer): readonly Answer[] {
  if (ask.kind === 'choice' && right.kind === 'choice') {
    return ask.options.flatMap(({ id }) => (id === right.id ? [] : [{ kind: 'choice', id }]));
  }
  if (ask.kind === 'ticks' && right.kind === 'ticks') {
    return ask.options.map(({ id }) => ({
      kind: 'ticks',
      ids: right.ids.includes(id) ? right.ids.filter((each) => each !== id) : [...right.ids, id],
    }));
  }
  if (ask.kind === 'order' && right.kind === 'order') {
    return [{ kind: 'order', ids: [...right.ids].reverse() }];
  }
  return [];
}

const runsOf = async ({ states, trains }: LessonPage) =>
  openRuns(states, trains && (await trained(trains)));

describe.each(lessonPages.map((page) => [`${page.id} ${page.title}`, page] as const))(
  '%s',
  (_, page) => {
    it('sets states that every link restores, without a notice', () => {
      for (const [name, hash] of Object.entries(page.states)) {
        expect(readLink(hash).notices, name).toEqual([]);
      }
    });

    it('says nothing that the shipped models refute', async () => {
      const runs = await runsOf(page);
      for (const { says, holds } of page.claims) expect(holds(runs), says).toBe(true);
      expect(page.claims.length).toBeGreaterThan(0);
    });

    it('can be answered rightly, and meets every wrong answer with a reply', async () => {
      const runs = await runsOf(page);
      const { ask } = page;
      const right = answerTo(ask, runs);
      if (ask.kind === 'value' && right.kind === 'value') {
        expect(right.value).toBeGreaterThanOrEqual(ask.from);
        expect(right.value).toBeLessThanOrEqual(ask.to);
        // Some value that can be set counts as right.
        expect(ask.by).toBeLessThanOrEqual(2 * ask.tolerance);
      } else if (ask.kind === 'step' && right.kind === 'step') {
        if (right.step === 'never') expect(ask.never).toBe(true);
        else {
          expect(right.step).toBeGreaterThanOrEqual(ask.from);
          expect(right.step).toBeLessThanOrEqual(ask.to);
        }
      } else if ('options' in ask) {
        const ids = ask.options.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const given =
          right.kind === 'choice'
            ? [right.id]
            : right.kind === 'value' || right.kind === 'step'
              ? []
              : right.ids;
        for (const id of given) expect(ids).toContain(id);
      }
      // Nor is it there already.
      if (ask.kind === 'order' && right.kind === 'order') {
        expect(offeredOrder(ask)).not.toEqual(right.ids);
      }
      expect(judge(ask, right, runs)).toMatchObject({ verdict: 'right', isTolerated: false });
      if (ask.kind === 'value' && right.kind === 'value') {
        const near = { kind: 'value', value: right.value + ask.tolerance } as const;
        const isTolerated = ask.tolerance > ask.by / 2;
        expect(judge(ask, near, runs)).toMatchObject({ verdict: 'right', isTolerated });
      }
      for (const wrong of wrongAnswers(ask, right)) {
        const { verdict, replies } = judge(ask, wrong, runs);
        expect(verdict).toBe('wrong');
        expect(replies.length, JSON.stringify(wrong)).toBeGreaterThan(0);
        for (const reply of replies) expect(countWords(reply)).toBeLessThanOrEqual(40);
      }
    });

    it('says it in at most 60 words before the question and 60 after, and marks at most two things', async () => {
      const runs = await runsOf(page);
      expect(countWords(page.says)).toBeLessThanOrEqual(60);
      const after = page.because(runs);
      expect(countWords(after) + countWords(page.keeps)).toBeLessThanOrEqual(60);
      expect(plainProse(after)).not.toMatch(/NaN|undefined/);
      expect(page.marks?.length ?? 0).toBeLessThanOrEqual(2);
    });

    it('uses terms that the glossary has', async () => {
      const runs = await runsOf(page);
      for (const part of [...page.says, ...page.because(runs), ...page.keeps]) {
        if (typeof part === 'object' && part.kind === 'term') {
          expect(glossary.map(({ name }) => name)).toContain(part.term);
        }
      }
    });
  },
);

describe('the lessons', () => {
  it('number their pages in order', () => {
    for (const { number, pages } of lessons) {
      expect(pages.map(({ id }) => id)).toEqual(pages.map((_, index) => `${number}.${index + 1}`));
    }
    expect(lessons.map(({ number }) => number)).toEqual(lessons.map((_, index) => index + 1));
    expect(lessonPages.map(({ id }) => id)).toEqual(pageIds);
  });

  it('ask about the lesson before where they begin, and reply to every wrong answer', () => {
    for (const { number, recalls } of lessons) {
      if (!recalls) {
        expect(number).toBe(1);
        continue;
      }
      const { page, options, answer, because } = recalls;
      expect(pageIds).toContain(page);
      expect(Number.parseInt(page, 10)).toBe(number - 1);
      expect(options.map(({ id }) => id)).toContain(answer);
      expect(countWords(because)).toBeGreaterThan(0);
      for (const { id, reply } of options) {
        if (id === answer) expect(reply).toBeUndefined();
        else expect(countWords(reply ?? [])).toBeGreaterThan(0);
        expect(countWords(reply ?? [])).toBeLessThanOrEqual(40);
      }
    }
  });

  it('speak of these weights: others may refute them', () => {
    const hash = createHash('sha256');
    for (const file of shippedFiles()) hash.update(readFileSync(`public/${file}`));
    expect(hash.digest('hex').slice(0, 16)).toMatchInlineSnapshot(`"d022250dbbb90189"`);
  });
});
