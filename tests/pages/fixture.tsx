/**
 * The real card with real view and trace, showing one of PyTorch's fixtures instead of letters:
 * `fixture.html?case=gru-medium`. This compares the numbers on the screen with PyTorch's.
 */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { cellView } from '../../app/compare/cellView';
import { rowsOf } from '../../app/compare/rows';
import { taskOf } from '../../app/tasks';
import { CellCard } from '../../components/CellCard';
import { Scrubber } from '../../components/Scrubber';
import { CustomGRU, CustomLSTM, CustomRNN } from '../../models/custom';
import { jobTitles } from '../../models/jobs';
import type { CellModel } from '../../models/model';
import type { Task, Token } from '../../models/tasks/task';
import { type Trace, traceSequence } from '../../models/trace';

/** The part of `tests/fixtures/*.json` that a card needs. */
export interface Fixture {
  readonly cell: 'RNN' | 'GRU' | 'LSTM';
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly outputSize: number;
  readonly initial: Readonly<Record<string, number[]>>;
  readonly x: number[][];
  readonly targets: number[];
  readonly steps: Readonly<Record<string, number[]>>[];
  readonly parameters: Readonly<Record<string, { shape: number[]; data: number[] }>>;
}

const classes = { RNN: CustomRNN, GRU: CustomGRU, LSTM: CustomLSTM };
const nothing: ReadonlySet<string> = new Set();
const ignore = () => {};

function modelOf(fixture: Fixture): CellModel {
  const model = new classes[fixture.cell](fixture);
  const parameters = Object.entries(fixture.parameters).map(([name, { shape, data }]) => [
    name,
    { shape, data: Float32Array.from(data) },
  ]);
  model.loadStateDict(Object.fromEntries(parameters));
  return model;
}

interface FixtureCardProps {
  readonly model: CellModel;
  readonly trace: Trace;
  readonly task: Task;
}

const tokens: readonly Token[] = [];

function FixtureCard({ model, trace, task }: FixtureCardProps) {
  const [step, setStep] = useState(1);
  return (
    <main>
      <Scrubber step={step} last={trace.steps.length} letter="" onGoTo={setStep} />
      <CellCard
        view={cellView({ model, trace, original: trace }, tokens, task, rowsOf([model.cell]), {
          step,
          difference: false,
        })}
        jobTitles={jobTitles}
        lit={nothing}
        onSay={() => {}}
        unit={undefined}
        theme="light"
        onPoint={ignore}
        onAsk={ignore}
      />
    </main>
  );
}

const name = new URLSearchParams(location.search).get('case') ?? 'gru-medium';
const response = await fetch(`../fixtures/${name}.json`);
const fixture: Fixture = await response.json();
const model = modelOf(fixture);
const trace = traceSequence(model, fixture.x, { initial: fixture.initial });
// The fixture's targets; units are named by their index.
const units = Array.from({ length: model.sizes.outputSize }, (_, unit) => String(unit));
const task = { ...taskOf('next-letter'), outputs: units, targets: () => fixture.targets };
const root = document.getElementById('root');
if (!root) throw new Error('fixture.html: expected an element #root, found none');
createRoot(root).render(<FixtureCard model={model} trace={trace} task={task} />);
