import { useEffect, useMemo } from 'react';
import { Hint } from '../../components/panels/Hint';
import type { WhyAction } from '../../components/panels/views';
import { Why } from '../../components/panels/Why';
import { formatShort } from '../../models/format';
import { softmax } from '../../models/logSumExp';
import { widthIn } from '../../models/read/parameters';
import type { RunnableModel } from '../../models/snapshot';
import { forever } from '../change';
import type { Question } from '../choices';
import { readQuestion, writeQuestion } from '../question';
import { useStore } from '../store';
import { symbolIn } from '../symbolIn';
import { unitName } from '../units';
import { nameOf } from './names';
import { type PanelProps, runOf } from './runs';
import { whyView } from './whyView';

/** The number of questions answered so far. */
let answered = 0;

/** The panel that explains a number, with the trail of questions. */
export function WhyPanel({ models, tokens, task, step, changes, trail, settled }: PanelProps) {
  const questionCount = useStore((state) => state.questionCount);
  const { ask, askAgain, refuse } = useStore.getState();
  useEffect(() => {
    answered = questionCount;
  }, [questionCount]);
  const question = trail.at(-1);
  const model = models.find(({ cell }) => cell.name === question?.cell);

  const answer = useMemo(() => {
    if (!model || !question) return undefined;
    try {
      return { view: whyView(runOf(model, tokens, task, changes), question) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  }, [model, tokens, task, changes, question]);

  const error = answer?.error;
  useEffect(() => {
    if (settled && question && error) refuse(question, `This number is not available: ${error}.`);
  }, [settled, question, error, refuse]);

  if (!answer?.view) {
    const guess =
      model || question ? undefined : firstQuestion({ models, tokens, task, step, changes });
    return (
      <Hint
        text={
          answer?.error
            ? `This number is not available: ${answer.error}.`
            : 'Choose any number: a bar of a vector, a cell of a map, a prediction or a number in a Numbers table. Each factor in the answer can be asked about in turn, back to the inputs.'
        }
        action={guess?.title}
        onAct={() => guess && ask(guess.question)}
      />
    );
  }
  const crumbs = trail.flatMap((each) => {
    const cell = models.find(({ cell: { name } }) => name === each.cell)?.cell;
    const name = cell && nameOf(cell, each, task);
    return name ? [{ key: writeQuestion(each), cell: each.cell, name }] : [];
  });
  return (
    <Why
      view={answer.view}
      trail={crumbs}
      actions={question && model ? actionsOn(question, tokens.length) : []}
      answering={questionCount === answered ? 0 : questionCount}
      onAsk={(key) => {
        const next = readQuestion(key);
        if (next) ask(next, 'link');
      }}
      onBack={askAgain}
      onUnit={model && question ? neighbours(model, question) : [undefined, undefined]}
    />
  );
}

/** The same question about the previous and the next unit. */
function neighbours(
  model: RunnableModel,
  question: Question,
): readonly [(() => void) | undefined, (() => void) | undefined] {
  const width = symbolIn(model.cell, question.symbol)?.width;
  const units = width ? widthIn(model.sizes, width) : 0;
  const at = (unit: number) =>
    unit >= 0 && unit < units
      ? () => useStore.getState().askInstead({ ...question, unit })
      : undefined;
  return [at(question.unit - 1), at(question.unit + 1)];
}

/** The default question: why the GRU makes its prediction. */
function firstQuestion({
  models,
  tokens,
  task,
  step,
  changes,
}: Pick<PanelProps, 'models' | 'tokens' | 'task' | 'step' | 'changes'>):
  | { title: string; question: Question }
  | undefined {
  const model = models.find(({ cell }) => cell.name === useStore.getState().cell) ?? models[0];
  if (!model || step < 1) return undefined;
  const { trace } = runOf(model, tokens, task, changes);
  const y = trace.steps[step - 1]?.y ?? [];
  if (task.loss === 'squaredError') {
    const title = `Why does the ${model.cell.name} answer ${formatShort(y[0] ?? 0)}?`;
    return { title, question: { cell: model.cell.name, symbol: 'y', unit: 0, step } };
  }
  const shares = softmax(y);
  const unit = shares.indexOf(Math.max(...shares));
  const symbol = symbolIn(model.cell, 'y');
  if (unit < 0 || !symbol) return undefined;
  return {
    title: `Why does the ${model.cell.name} predict “${unitName(symbol, unit, task)}”?`,
    question: { cell: model.cell.name, symbol: 'p', unit, step },
  };
}

/** Changes to a number with one click; others are in the panel of changes. */
function actionsOn({ cell, symbol, unit, step }: Question, last: number): WhyAction[] {
  const { addChange, setPanel } = useStore.getState();
  // An unnamed quantity cannot be held.
  if (symbol === 'p' || symbol.includes('.')) return [];
  const more = { title: 'Change this…', act: () => setPanel('change') };
  if (symbol === 'x' || step === 0) return [more];
  const hold = (value: number) => ({
    title: `Hold at ${value} from here on`,
    act: () => addChange({ kind: 'hold', cell, symbol, unit, value, from: step, to: forever }),
  });
  return step <= last ? [hold(0), hold(1), more] : [more];
}
