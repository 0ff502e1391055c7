import { conventionSets } from '../models/cells/conventionSets';
import { type Conventions, conventions } from '../models/cells/conventions';
import { readChange, withChange, writeChange } from './change';
import {
  type Choices,
  defaults,
  longestSequence,
  type Weights,
  type WithoutQuestion,
} from './choices';
import { ticksOf } from './clock';
import { listId } from './lessons/pageIds';
import type { Read } from './linkField';
import { noticesOf, readFields } from './linkFields';
import { readPanels, writePanels } from './panelFields';
import { readPresentation, writePresentation } from './presentationFields';
import { readQuestion, writeQuestion } from './question';
import { taskOf, tokensOf } from './tasks';
import { arriving } from './transitions';

/** How a link names trained weights, by the conventions that they were trained under. */
const trainedFields = { reference: 'trained', pytorch: 'pytorch' } as const;

/** The hash of a link that restores these choices. */
export function writeLink(choices: Choices): string {
  const {
    task,
    sequence,
    step,
    tick,
    weights,
    trainedUnder,
    cells,
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
    weights: weights.kind === 'trained' ? trainedFields[trainedUnder] : weights.kind,
  });
  if (weights.kind === 'untrained') {
    link.set('seed', String(weights.seed));
    link.set('size', String(weights.hiddenSize));
  }
  if (weights.kind === 'learning' && weights.checkpoint !== undefined) {
    link.set('checkpoint', String(weights.checkpoint));
  }
  if (cells.join() !== defaults.cells.join()) link.set('cells', cells.join());
  if (tick !== undefined) link.set('op', String(tick + 1));
  for (const [id, option] of Object.entries(chosen)) link.set(id, option);
  for (const change of changes) link.append('change', writeChange(change));
  if (panel) link.set('panel', panel);
  const question = panel === 'why' ? trail.at(-1) : undefined;
  if (question) link.set('why', writeQuestion(question));
  if (cell !== (question?.cell ?? firstCell(cells))) link.set('cell', cell);
  writePanels(link, choices);
  writePresentation(link, choices);
  if (choices.lesson !== undefined) link.set('lesson', choices.lesson);
  if (choices.lesson === listId && choices.term) link.set('term', choices.term);
  return link.toString();
}

export interface ReadLink {
  /** As the page shows them. */
  readonly choices: Choices;
  /**
   * One sentence for everything in the link that the page does not show: unknown, unreadable,
   * duplicate or conflicting values.
   */
  readonly notices: string[];
  /** The link's own step, if its question is about another. */
  readonly withoutQuestion?: WithoutQuestion;
}

/** Parses the hash of a link. */
export function readLink(hash: string): ReadLink {
  const link = new URLSearchParams(hash.replace(/^#/, ''));
  const given = readFields(link);
  const read: Read = (name) => given.get(name)?.values[0]?.value;

  const task = (read('task') as string | undefined) ?? defaults.task;
  const trainedUnder = read('weights') === trainedFields.pytorch ? 'pytorch' : 'reference';
  // Weights trained under PyTorch's conventions need all of them.
  const chosen = trainedUnder === 'pytorch' ? conventionSets.pytorch : conventionsIn(read);
  const cells = (read('cells') as string | undefined)?.split(',') ?? defaults.cells;
  const parsed = readQuestion((read('why') as string | undefined) ?? '');
  const question = parsed && cells.includes(parsed.cell) ? parsed : undefined;
  const step = read('step') as number | undefined;
  const moment = arriving({
    task,
    sequence: sequenceIn(read, task),
    step: step ?? defaults.step,
    trail: question ? [question] : [],
  });
  const choices: Choices = {
    task,
    sequence: sequenceIn(read, task),
    ...moment,
    cell: cellIn(read, cells) ?? question?.cell ?? firstCell(cells),
    tick:
      moment.step > 0
        ? tickOf(read('op') as number | undefined, { cells, conventions: chosen })
        : undefined,
    weights: weightsIn(read, task),
    trainedUnder,
    cells,
    conventions: chosen,
    changes: (given.get('change')?.values ?? [])
      .flatMap(({ value }) => readChange(String(value)) ?? [])
      .reduce(withChange, []),
    panel: question ? 'why' : (read('panel') as Choices['panel']),
    ...readPresentation(read, given.get('page')?.values ?? [], cells),
    lesson: read('lesson') as string | undefined,
    term: read('term') as string | undefined,
    panels: readPanels(read, (name) =>
      (given.get(name)?.values ?? []).map(({ value }) => String(value)),
    ),
  };
  const notices = noticesOf(link, given, choices);
  if (!question || step === undefined) return { choices, notices };
  link.delete('why');
  const without = readLink(link.toString());
  if (without.choices.step === choices.step) return { choices, notices };
  const withoutQuestion = {
    step: without.choices.step,
    overruled: notices.filter((notice) => !without.notices.includes(notice)),
    notices: without.notices.filter((notice) => !notices.includes(notice)),
  };
  return { choices, notices, withoutQuestion };
}

/** The sequence of a link; the task's first example if it has none, or one that is too long. */
function sequenceIn(read: Read, task: string): string {
  const text = read('text') as string | undefined;
  if (text !== undefined && tokensOf(task, text).length <= longestSequence) return text;
  return task === defaults.task ? defaults.sequence : (taskOf(task).examples[0]?.text ?? '');
}

/** The cell that narrow screens show first: the default, if it is compared. */
function firstCell(cells: readonly string[]): string {
  return cells.includes(defaults.cell) ? defaults.cell : (cells[0] ?? defaults.cell);
}

function cellIn(read: Read, cells: readonly string[]): string | undefined {
  const cell = read('cell') as string | undefined;
  return cell !== undefined && cells.includes(cell) ? cell : undefined;
}

function weightsIn(read: Read, task: string): Weights {
  const kind = read('weights');
  const seed = read('seed') as number | undefined;
  const hiddenSize = read('size') as number | undefined;
  const checkpoint = read('checkpoint') as number | undefined;
  if (kind === 'untrained') return { kind, seed: seed ?? 1, hiddenSize: hiddenSize ?? 24 };
  if (kind === 'small' && taskOf(task).small) return { kind };
  return kind === 'learning' ? { kind, checkpoint } : { kind: 'trained' };
}

/** The conventions in a link that differ from the reference's. */
function conventionsIn(read: Read): Conventions {
  return Object.fromEntries(
    conventions.flatMap(({ id, options }) => {
      const option = read(id) as string | undefined;
      return option === undefined || option === options[0].id ? [] : [[id, option]];
    }),
  );
}

/** Converts an operation counted from 1; the last is the complete step. */
function tickOf(
  op: number | undefined,
  shown: Pick<Choices, 'cells' | 'conventions'>,
): number | undefined {
  const done = ticksOf(shown).length;
  return op === undefined || op < 1 || op >= done ? undefined : op - 1;
}
