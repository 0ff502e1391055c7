import { describe, expect, it } from 'vitest';
import { styleOf } from '../components/draw/lineStyle';
import { cellNames } from '../models/cells';
import { curvesView } from './panels/trainingView';
import { placeOf } from './placeOf';
import { taskOf } from './tasks';
import { nothing } from './train/state';

describe('the lines of a cell', () => {
  it('are ink for the RNN, teal for the GRU and violet for the LSTM', () => {
    const hues = ['RNN', 'GRU', 'LSTM'].map((name) => styleOf(placeOf(name) ?? -1).hue);
    expect(hues).toEqual(['y', 'both', 'c']);
  });

  it('differ from those of every other cell in colour and in dashes', () => {
    const styles = cellNames.map((name) => styleOf(placeOf(name) ?? -1));
    expect(new Set(styles.map(({ hue }) => hue)).size).toBe(cellNames.length);
    expect(new Set(styles.map(({ dash }) => dash)).size).toBe(cellNames.length);
  });

  it('look the same whichever cells it is compared with', () => {
    const placesAmong = (cells: readonly string[]) =>
      curvesView(nothing, taskOf('parity'), 'loss', undefined, cells).cells.map(
        ({ place }) => place,
      );
    expect(placesAmong(['RNN', 'GRU', 'LSTM'])).toEqual([0, 1, 2]);
    expect(placesAmong(['LSTM', 'GRU'])).toEqual([2, 1]);
  });
});
