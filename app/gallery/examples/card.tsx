import type { CSSProperties } from 'react';
import { CardPanels } from '../../../components/CardPanels';
import { CellCard } from '../../../components/CellCard';
import { CellCode } from '../../../components/CellCode';
import { GrowingText } from '../../../components/GrowingText';
import { NumbersTable } from '../../../components/NumbersTable';
import { Sentence } from '../../../components/Sentence';
import { SymbolNote } from '../../../components/SymbolNote';
import { SymbolText } from '../../../components/SymbolText';
import type { CellView, CodeView, UnitView } from '../../../components/views';
import { cellNames } from '../../../models/cells';
import { jobTitles } from '../../../models/jobs';
import { codeOf } from '../../compare/code';
import { litSymbols } from '../../compare/counterparts';
import { labelOf } from '../../compare/label';
import { symbolSummary } from '../../compare/symbolSummary';
import { symbolsOf } from '../../compare/symbols';
import { gateShut } from '../data/changes';
import { cardOf, everyCell, letters, modelIn, namedRun, sceneOf, step } from '../data/scene';
import { type Entry, ignore } from '../entry';
import styles from '../Gallery.module.css';
import { overflowed } from './overflowed';

const width = 452;
const nothing: ReadonlySet<string> = new Set();
const copyNothing = async () => true;

interface CardState {
  readonly theme: string;
  readonly lit?: ReadonlySet<string>;
  readonly unit?: UnitView;
  readonly missing?: string;
  readonly code?: CodeView;
}

function card(view: CellView, { theme, lit = nothing, unit, missing, code }: CardState) {
  return (
    <div className={styles.cards} style={{ '--rows': view.rows.length } as CSSProperties}>
      <CellCard
        view={view}
        missing={missing}
        jobTitles={jobTitles}
        lit={lit}
        unit={unit}
        theme={theme}
        code={code}
        onPoint={ignore}
        onAsk={ignore}
        onSay={ignore}
        onOpenPanel={ignore}
        onCopy={copyNothing}
      />
    </div>
  );
}

const cards: Entry = {
  name: 'CellCard',
  examples: [
    ...cellNames.map((name) => ({
      name,
      sentence: 'At step 7, complete.',
      width,
      show: (theme: string) => card(cardOf(everyCell(), name), { theme }),
    })),
    {
      name: 'pointed at',
      sentence: 'A symbol is highlighted wherever it occurs, and unit 3 is marked.',
      width,
      show: (theme) => {
        const cells = letters().models.map(({ cell }) => cell);
        const { cell } = modelIn(letters(), 'GRU');
        const lit = litSymbols(cell, { cell: 'GRU', symbol: 'z' }, cells);
        return card(cardOf(letters(), 'GRU'), { theme, lit, unit: { index: 3, width: 'hidden' } });
      },
    },
    {
      name: 'within a step',
      sentence: 'The candidate is being computed; later operations are not complete.',
      width,
      show: (theme) => card(cardOf(letters(), 'GRU', { tick: 6 }), { theme }),
    },
    {
      name: 'changed',
      sentence: 'The update gate is held at 0 from step 4 on.',
      width,
      show: (theme) => card(cardOf(letters(), 'GRU', { changes: gateShut }), { theme }),
    },
    {
      name: 'without the weights asked for',
      sentence: 'The card says why it is untrained.',
      width,
      show: (theme) =>
        card(cardOf(letters(), 'RNN'), {
          theme,
          missing:
            'There are no trained weights of the RNN for this task: it is untrained (seed 1).',
        }),
    },
    {
      name: 'with code',
      sentence: 'Under each equation its line of PyTorch, and the whole cell at the foot.',
      width,
      show: (theme) =>
        card(cardOf(letters(), 'LSTM'), { theme, code: codeOf(modelIn(letters(), 'LSTM').cell) }),
    },
    {
      name: 'overflowed',
      sentence: 'An unbounded state has overflowed float32.',
      width,
      show: (theme) => card(overflowed(), { theme }),
    },
    {
      name: 'of an empty sequence',
      sentence: 'Nothing has been computed.',
      width,
      show: (theme) =>
        card(cardOf(sceneOf('next-letter', { text: '' }), 'GRU', { step: 0 }), { theme }),
    },
  ],
};

const sentence: Entry = {
  name: 'Sentence',
  examples: cellNames.map((name) => ({
    name,
    sentence: 'What happened at step 7.',
    width,
    show: () => <Sentence parts={cardOf(everyCell(), name).sentence} />,
  })),
};

const growingText: Entry = {
  name: 'GrowingText',
  examples: [
    {
      name: 'one line',
      sentence: 'A text in a box of a fixed height, which grows with it.',
      width,
      show: () => <GrowingText>At step 7 the update gate is nearly closed.</GrowingText>,
    },
  ],
};

const numbers: Entry = {
  name: 'NumbersTable',
  examples: [
    {
      name: 'folded',
      sentence: 'Rendered when it is opened.',
      width,
      show: () => (
        <NumbersTable
          cell="GRU"
          step={step}
          rows={cardOf(letters(), 'GRU').numbers}
          onAsk={ignore}
        />
      ),
    },
  ],
};

const code: Entry = {
  name: 'CellCode',
  examples: [
    {
      name: 'folded',
      sentence: 'Opened, it shows the module and a button that copies it.',
      width,
      show: () => (
        <CellCode
          title="GRU"
          module={codeOf(modelIn(letters(), 'GRU').cell).module}
          onCopy={copyNothing}
        />
      ),
    },
  ],
};

function noteOn(name: string) {
  const { cell, trace } = namedRun(letters(), 'GRU');
  const symbol = symbolsOf(cell).find((each) => each.name === name);
  if (!symbol) throw new Error(`symbol: expected one of the GRU, got ${name}`);
  const label = labelOf(symbol);
  return {
    cell: cell.title,
    label,
    title: label.title,
    sentence: label.sentence,
    summary: symbolSummary(symbol, trace, step, letters().task),
  };
}

const symbolNote: Entry = {
  name: 'SymbolNote',
  examples: [
    {
      name: 'empty',
      sentence: 'Nothing is pointed at.',
      width: 620,
      show: () => <SymbolNote note={undefined} />,
    },
    ...['z', 'candidate', 'h'].map((name) => ({
      name,
      sentence: 'The symbol is pointed at.',
      width: 620,
      show: () => <SymbolNote note={noteOn(name)} />,
    })),
  ],
};

const symbolText: Entry = {
  name: 'SymbolText',
  examples: [
    {
      name: 'of the LSTM',
      sentence: 'Each symbol in its colour, with its index if that is not t.',
      width: 420,
      show: () => (
        <div className={styles.row}>
          {symbolsOf(modelIn(letters(), 'LSTM').cell).map((symbol) => (
            <SymbolText key={symbol.name} label={labelOf(symbol)} />
          ))}
        </div>
      ),
    },
  ],
};

const cardPanels: Entry = {
  name: 'CardPanels',
  examples: [
    {
      name: 'of the LSTM',
      sentence: 'Without its card: rows stand for the picture and the maps, which they are on.',
      width: 200,
      show: () => (
        <div style={{ position: 'relative', display: 'grid', gridTemplateRows: 'repeat(5, 30px)' }}>
          <CardPanels
            cell="LSTM"
            title="LSTM"
            maps={cardOf(everyCell(), 'LSTM').maps}
            onOpenPanel={ignore}
          />
        </div>
      ),
    },
  ],
};

export const cardAndTexts: readonly Entry[] = [
  cardPanels,
  cards,
  sentence,
  growingText,
  numbers,
  code,
  symbolNote,
  symbolText,
];
