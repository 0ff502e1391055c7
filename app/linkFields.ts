/** The fields of a link: how each is parsed, and which values the page shows. */
import * as v from 'valibot';
import { cellNames } from '../models/cells';
import { conventions, optionOf } from '../models/cells/conventions';
import { formatCount } from '../models/format';
import { taskIds } from '../models/tasks';
import { readChange, writeChange } from './change';
import { type Choices, compared, hiddenSizes, longestSequence, panels } from './choices';
import { ticksOf } from './clock';
import { lessonField, termField } from './lessonView/lessonField';
import { type Field, oneOf, wholeNumber } from './linkField';
import { panelFields } from './panelFields';
import { presentationFields } from './presentationFields';
import { readQuestion, writeQuestion } from './question';
import { taskOf, tokensOf } from './tasks';

const untrainedOnly = () => 'it applies to untrained weights only';
const stepsOf = ({ task, sequence }: Choices) => tokensOf(task, sequence).length;
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const fields: Readonly<Record<string, Field>> = {
  task: { ...oneOf(taskIds, ({ task }) => task), reason: () => 'there is no such task' },
  text: {
    schema: v.string(),
    expected: 'a sequence',
    shown: ({ sequence }) => [sequence],
    reason: ({ task }) =>
      `a sequence holds at most ${formatCount(longestSequence)} ${taskOf(task).separator ? 'numbers' : 'letters'}`,
  },
  step: {
    schema: wholeNumber,
    expected: 'a whole number',
    shown: ({ step }) => [step],
    reason: (choices) =>
      choices.trail.length > 0
        ? `the question is asked at step ${choices.step}`
        : `the sequence has ${counted(stepsOf(choices), 'step')}, and step ${choices.step} is shown`,
  },
  weights: {
    ...oneOf(
      ['trained', 'pytorch', 'small', 'untrained', 'learning'],
      ({ weights, trainedUnder }) =>
        weights.kind === 'trained' && trainedUnder === 'pytorch' ? trainedUnder : weights.kind,
    ),
    expected: 'trained, pytorch, small, untrained or learning',
    reason: () => 'this task has no such weights',
  },
  checkpoint: {
    schema: wholeNumber,
    expected: 'a whole number',
    shown: ({ weights }) => (weights.kind === 'learning' ? [weights.checkpoint] : []),
    reason: () => 'it applies to the weights of a training (weights=learning) only',
  },
  seed: {
    schema: wholeNumber,
    expected: 'a whole number of at most nine digits',
    shown: ({ weights }) => (weights.kind === 'untrained' ? [weights.seed] : []),
    reason: untrainedOnly,
  },
  size: {
    schema: v.pipe(wholeNumber, v.picklist(hiddenSizes)),
    expected: `one of ${hiddenSizes.join(', ')}`,
    shown: ({ weights }) => (weights.kind === 'untrained' ? [weights.hiddenSize] : []),
    reason: untrainedOnly,
  },
  cells: {
    schema: v.pipe(
      v.string(),
      v.transform((text) => text.split(',')),
      v.array(v.picklist(cellNames)),
      v.check((cells) => new Set(cells).size === cells.length),
      v.minLength(compared.fewest),
      v.maxLength(compared.most),
      v.transform((cells) => cells.join()),
    ),
    expected: `${compared.fewest} to ${compared.most} of ${cellNames.join(',')}, each once`,
    shown: ({ cells }) => [cells.join()],
    reason: () => 'other cells are compared',
  },
  ...Object.fromEntries(
    conventions.map((convention) => {
      const ids = convention.options.map((option) => option.id);
      const shown = ({ conventions: chosen }: Choices) => optionOf(convention, chosen).id;
      return [convention.id, { ...oneOf(ids, shown), reason: () => 'it is not in force' }];
    }),
  ),
  op: {
    schema: wholeNumber,
    expected: 'a whole number',
    // The last operation is the complete step.
    shown: (choices) =>
      choices.step > 0
        ? [choices.tick === undefined ? ticksOf(choices).length : choices.tick + 1]
        : [],
    reason: (choices) =>
      choices.step > 0
        ? `a step has operations 1 to ${ticksOf(choices).length}; the step is shown complete`
        : 'there is no step',
  },
  change: {
    schema: v.pipe(
      v.string(),
      v.check((text) => readChange(text) !== undefined),
      v.transform(normalChange),
    ),
    expected: 'a change such as GRU.z[3]=0@5-',
    many: true,
    shown: ({ changes }) => changes.map(writeChange),
    reason: () => 'a later change sets the same number',
  },
  why: {
    schema: v.pipe(
      v.string(),
      v.check((text) => readQuestion(text) !== undefined),
      v.transform(normalQuestion),
    ),
    expected: 'a number such as GRU.h[3]@12',
    shown: ({ trail }) => trail.map(writeQuestion),
    reason: ({ trail }) =>
      trail.length > 0 ? 'another question is asked' : 'its cell is not among those compared',
  },
  panel: {
    ...oneOf(panels, ({ panel }) => panel),
    reason: () => 'the question opens the panel “Why?”',
  },
  cell: {
    ...oneOf(cellNames, ({ cell }) => cell),
    reason: () => 'it is not among those compared',
  },
  ...panelFields,
  ...presentationFields,
  lesson: lessonField,
  term: termField,
};

/** Normalises a change: `GRU.z[03]=0.0@5` is `GRU.z[3]=0@5`. */
function normalChange(text: string): string {
  const change = readChange(text);
  return change ? writeChange(change) : text;
}

function normalQuestion(text: string): string {
  const question = readQuestion(text);
  return question ? writeQuestion(question) : text;
}

/** The values of one field: each as written and as parsed. */
export interface Given {
  readonly values: readonly { readonly written: string; readonly value: unknown }[];
  readonly unreadable: readonly string[];
}

/** Parses the fields of a link, by name. */
export function readFields(link: URLSearchParams): ReadonlyMap<string, Given> {
  const all = new Map<string, Given>();
  for (const [name, { schema }] of Object.entries(fields)) {
    if (!link.has(name)) continue;
    const results = link
      .getAll(name)
      .map((written) => ({ written, result: v.safeParse(schema, written) }));
    all.set(name, {
      values: results.flatMap(({ written, result }) =>
        result.success ? [{ written, value: result.output }] : [],
      ),
      unreadable: results.flatMap(({ written, result }) => (result.success ? [] : [written])),
    });
  }
  return all;
}

/** The maximum number of notices of one kind. */
const most = 3;

/**
 * Notices about everything in a link that the page does not show, each once. One rule for every
 * field: a value is either shown by the page, or there is a notice why not.
 */
export function noticesOf(
  link: URLSearchParams,
  given: ReadonlyMap<string, Given>,
  choices: Choices,
): string[] {
  const notices: string[] = [];
  const unknown = [...new Set(link.keys())].filter((name) => !Object.hasOwn(fields, name));
  if (unknown.length > 0) {
    const names = list(unknown.map((name) => `“${shortened(name)}”`));
    notices.push(`The link’s ${names} ${unknown.length > 1 ? 'are' : 'is'} not known here.`);
  }
  for (const [name, { values, unreadable }] of given) {
    const field = fields[name] as Field;
    if (unreadable.length > 0) {
      const got = list([...new Set(unreadable)].map((text) => `“${shortened(text)}”`));
      notices.push(`The link’s ${name} could not be read: expected ${field.expected}, got ${got}.`);
    }
    if (!field.many && values.length > 1) {
      notices.push(`The link gives its ${name} ${values.length} times; only the first is used.`);
    }
    const shown = field.shown(choices);
    const used = field.many ? values : values.slice(0, 1);
    const unused = used.filter(({ value }) => !shown.includes(value));
    if (unused.length > 0) {
      const values = list([
        ...new Set(unused.map(({ written }) => `${name}=${shortened(written)}`)),
      ]);
      notices.push(
        `The link’s ${values} ${unused.length > 1 ? 'were' : 'was'} not used: ${field.reason(choices)}.`,
      );
    }
  }
  return [...new Set(notices)];
}

function list(items: readonly string[]): string {
  const more = items.length - most;
  return more > 0 ? `${items.slice(0, most).join(', ')} and ${more} more` : items.join(', ');
}

/** Shortens a value in a notice; CSS cannot, because notices are also read out. */
function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
