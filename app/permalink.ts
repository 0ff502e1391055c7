import * as v from 'valibot';
import { type Conventions, conventions } from '../models/cells/conventions';
import { taskIds } from '../models/train/tasks';
import { readChange, withChange, writeChange } from './change';
import { cellNames, ticksOf } from './clock';
import { readQuestion, writeQuestion } from './question';
import {
  type Choices,
  defaults,
  hiddenSizes,
  longestSequence,
  panels,
  type Weights,
} from './store';
import { taskOf, tokensOf } from './tasks';

const wholeNumber = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

/** Each field of a link: how it is read, and what it should be, for the error. */
const fields: Readonly<Record<string, Field>> = {
  task: { schema: v.picklist(taskIds), expected: `one of ${taskIds.join(', ')}` },
  step: { schema: wholeNumber, expected: 'a whole number' },
  weights: {
    schema: v.picklist(['trained', 'untrained', 'learning']),
    expected: 'trained, untrained or learning',
  },
  checkpoint: { schema: wholeNumber, expected: 'a whole number' },
  seed: { schema: wholeNumber, expected: 'a whole number of at most nine digits' },
  size: {
    schema: v.pipe(wholeNumber, v.picklist(hiddenSizes)),
    expected: `one of ${hiddenSizes.join(', ')}`,
  },
  cell: { schema: v.picklist(cellNames), expected: `one of ${cellNames.join(', ')}` },
  op: { schema: wholeNumber, expected: 'a whole number' },
  panel: { schema: v.picklist(panels), expected: `one of ${panels.join(', ')}` },
  why: {
    schema: v.pipe(
      v.string(),
      v.check((text) => readQuestion(text) !== undefined),
    ),
    expected: 'a number such as GRU.h[3]@12',
  },
  change: {
    schema: v.pipe(
      v.string(),
      v.check((text) => readChange(text) !== undefined),
    ),
    expected: 'a change such as GRU.z[3]=0@5-',
  },
  ...Object.fromEntries(
    conventions.map(({ id, options }) => {
      const ids = options.map((option) => option.id);
      return [id, { schema: v.picklist(ids), expected: `one of ${ids.join(', ')}` }];
    }),
  ),
};

/** The text, whose length is counted in the task's own tokens. */
const textOf = (task: string): Field => ({
  schema: v.pipe(
    v.string(),
    v.check((text) => tokensOf(task, text).length <= longestSequence),
  ),
  expected: `at most ${longestSequence} ${taskOf(task).separator ? 'numbers' : 'letters'}`,
});

type Field = { readonly schema: v.GenericSchema<string, unknown>; readonly expected: string };

/** The part of a link behind the `#` that brings these choices back. */
export function writeLink(choices: Choices): string {
  const {
    task,
    sequence,
    step,
    tick,
    weights,
    conventions: chosen,
    changes,
    panel,
    cell,
    trail,
  } = choices;
  const link = new URLSearchParams({
    task,
    text: sequence,
    step: String(step),
    weights: weights.kind,
  });
  if (weights.kind === 'untrained') {
    link.set('seed', String(weights.seed));
    link.set('size', String(weights.hiddenSize));
  }
  if (weights.kind === 'learning' && weights.checkpoint !== undefined) {
    link.set('checkpoint', String(weights.checkpoint));
  }
  if (tick !== undefined) link.set('op', String(tick + 1));
  for (const [id, option] of Object.entries(chosen)) link.set(id, option);
  for (const change of changes) link.append('change', writeChange(change));
  if (panel) link.set('panel', panel);
  if (cell !== defaults.cell) link.set('cell', cell);
  const question = trail.at(-1);
  if (question && panel === 'why') link.set('why', writeQuestion(question));
  return link.toString();
}

/**
 * Reads the part of a link behind the `#`. What cannot be read is left at its default and named.
 * @returns the choices, and a sentence for each field that was not understood
 */
export function readLink(hash: string): { choices: Choices; notices: string[] } {
  const link = new URLSearchParams(hash.replace(/^#/, ''));
  const notices: string[] = [];

  const readAll = (name: string, field = fields[name] as Field): unknown[] =>
    link.getAll(name).flatMap((given) => {
      const { schema, expected } = field;
      const result = v.safeParse(schema, given);
      if (result.success) return [result.output];
      const shown = given.length > 40 ? `${given.slice(0, 40)}…` : given;
      notices.push(`The link’s ${name} could not be read: expected ${expected}, got “${shown}”.`);
      return [];
    });
  const read = (name: string) => readAll(name)[0];

  for (const name of new Set(link.keys())) {
    if (name !== 'text' && !Object.hasOwn(fields, name))
      notices.push(`The link’s “${name}” is not known here.`);
  }
  const task = (read('task') as string | undefined) ?? defaults.task;
  const sequence = readAll('text', textOf(task))[0] as string | undefined;
  const example = task === defaults.task ? defaults.sequence : taskOf(task).examples[0]?.text;
  const step = read('step') as number | undefined;
  const weights = weightsIn(read);
  const chosen = conventionsIn(read);
  const op = read('op') as number | undefined;
  const changes = (readAll('change') as string[])
    .flatMap((text) => readChange(text) ?? [])
    .reduce(withChange, []);
  const question = readQuestion((read('why') as string | undefined) ?? '');
  const panel = read('panel') as Choices['panel'];
  const cell = read('cell') as string | undefined;
  return {
    choices: {
      task,
      sequence: sequence ?? example ?? '',
      step: step ?? defaults.step,
      tick: tickOf(op, chosen),
      weights,
      conventions: chosen,
      changes,
      panel: question ? 'why' : panel,
      cell: cell ?? defaults.cell,
      trail: question ? [question] : [],
    },
    notices,
  };
}

function weightsIn(read: (name: string) => unknown): Weights {
  const kind = read('weights');
  const seed = read('seed') as number | undefined;
  const hiddenSize = read('size') as number | undefined;
  const checkpoint = read('checkpoint') as number | undefined;
  if (kind === 'untrained') return { kind, seed: seed ?? 1, hiddenSize: hiddenSize ?? 24 };
  return kind === 'learning' ? { kind, checkpoint } : { kind: 'trained' };
}

/** The conventions that a link names, but for the source's own, which need no name. */
function conventionsIn(read: (name: string) => unknown): Conventions {
  return Object.fromEntries(
    conventions.flatMap(({ id, options }) => {
      const option = read(id) as string | undefined;
      return option === undefined || option === options[0].id ? [] : [[id, option]];
    }),
  );
}

/** An operation counted from 1; the last is the step done. */
function tickOf(op: number | undefined, chosen: Conventions): number | undefined {
  const done = ticksOf(chosen).length;
  return op === undefined || op < 1 || op >= done ? undefined : op - 1;
}
