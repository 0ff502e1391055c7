import { useState } from 'react';
import { ColourScale } from '../ColourScale';
import { Segments } from '../controls/Segments';
import type { Place } from '../draw/weightLayout';
import { Nudge } from './Nudge';
import { sayTerm } from './sayTerm';
import { WeightFigure } from './WeightFigure';
import { type Draft, WeightReadout } from './WeightReadout';
import styles from './Weights.module.css';
import { keepWithin, readColumns, termOf } from './weightTerms';
import type { WeightsView } from './weightViews';

interface WeightsProps {
  readonly view: WeightsView;
  readonly onCell: (cell: string) => void;
  readonly onLayer: (layer: string) => void;
  /** Called to explain the output unit of a row. */
  readonly onWhy: (row: number) => void;
  /** The column after the last is the bias. */
  readonly onChange: (layer: string, row: number, column: number, value: number) => void;
  /** Called to announce a weight reached by a key. */
  readonly onSay: (words: string) => void;
}

/** A layer's weights as a picture, with the product of the current weight. */
export function Weights({ view, onCell, onLayer, onWhy, onChange, onSay }: WeightsProps) {
  const layer = view.layers.find(({ name }) => name === view.layer) ?? view.layers[0];
  // A click or a key pins a weight; hovering shows others temporarily.
  const [pinned, setPinned] = useState<Place>();
  const [hovered, setHovered] = useState<Place>();
  const [typing, setTyping] = useState(false);
  const [draft, setDraft] = useState<Draft>();

  const at = layer && keepWithin(layer, pinned ?? { row: 0, column: readColumns(layer)[0] ?? 0 });
  const keyOf = (place: Place) => [view.cell, layer?.name, place.row, place.column].join('/');
  // While a value is typed for the pinned weight, hovering must not replace it.
  const editing = typing || (at !== undefined && draft?.key === keyOf(at));
  const cursor = layer && hovered && !editing ? keepWithin(layer, hovered) : at;
  const pin = (place: Place) => {
    setPinned(layer && keepWithin(layer, place));
    setHovered(undefined);
  };
  const options = view.layers.map(({ name, makes }) => ({
    value: name,
    title: `${name} → ${makes.base}`,
  }));
  const title = view.cells.find(({ value }) => value === view.cell)?.title ?? view.cell;

  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <Segments
          legend="Cell whose weights are shown"
          options={view.cells}
          chosen={view.cell}
          onChoose={onCell}
        />
        <Segments
          legend="Layer whose weights are shown"
          options={options}
          chosen={layer?.name ?? ''}
          onChoose={onLayer}
        />
        <Legend limit={view.limit} title={title} />
      </div>
      {layer && at && cursor ? (
        <div className={styles.body}>
          <WeightFigure
            layer={layer}
            cell={title}
            limit={view.limit}
            theme={view.theme}
            cursor={cursor}
            onHover={(place) => setHovered((old) => (isSame(old, place) ? old : place))}
            onPin={pin}
            onReach={(place) => {
              const reached = keepWithin(layer, place);
              if (reached) onSay(sayTerm(layer, termOf(layer, reached)));
            }}
          />
          <WeightReadout
            layer={layer}
            term={termOf(layer, cursor)}
            step={view.step}
            draftKey={keyOf(cursor)}
            draft={draft}
            onDraft={setDraft}
            onTyping={(on) => {
              setTyping(on);
              if (on) pin(cursor);
            }}
            onWhy={onWhy}
            onChange={onChange}
          >
            <Nudge onMove={(down, right) => pin(moved(cursor, down, right))} />
          </WeightReadout>
        </div>
      ) : (
        <p className={styles.nothing}>This layer has no weights to show.</p>
      )}
    </div>
  );
}

function isSame(one: Place | undefined, other: Place | undefined): boolean {
  return one?.row === other?.row && one?.column === other?.column;
}

function moved({ row, column }: Place, down: number, right: number): Place {
  return { row: row + down, column: column + right };
}

/** The colour scale, the same for all layers of a cell. */
function Legend({ limit, title }: { readonly limit: number; readonly title: string }) {
  return (
    <p className={styles.legend}>
      <ColourScale limit={limit} />
      <span>weights, in every layer of the {title}</span>
    </p>
  );
}
