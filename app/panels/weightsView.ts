import type { ColumnGroup, LayerView } from '../../components/panels/weightViews';
import type { SymbolLabel } from '../../components/views';
import { type Application, type CellSymbol, type Expression, visit } from '../../models/expression';
import { valuesOf } from '../../models/read/explain';
import { lengthOf } from '../../models/read/parameters';
import { plainExpression, plainSymbol } from '../../models/read/plain';
import { sayName } from '../../models/read/speech';
import { expressionTex } from '../../models/read/tex';
import { labelOf } from '../compare/label';
import { unitNames } from '../units';
import type { NamedRun } from './runs';

const none = new Float32Array();

/** A cell's layers with their inputs at a step, in the order of the equations. */
export function layersOf(run: NamedRun, step: number): LayerView[] {
  const layers: LayerView[] = [];
  for (const { symbol, expression } of run.cell.equations) {
    visit(expression, (part) => {
      if (part.kind === 'application' && part.operation.width === 'layer') {
        layers.push(layerView(run, step, symbol, part));
      }
    });
  }
  return layers;
}

function layerView(run: NamedRun, step: number, made: CellSymbol, layer: Application): LayerView {
  const [operand, weight] = layer.operands;
  if (!operand || weight?.kind !== 'parameter') throw new Error(`${made.name}: not a layer`);
  const name = weight.name.replace('.weight', '');
  const rows = lengthOf(run.cell, layer, run.sizes);
  const columns = lengthOf(run.cell, operand, run.sizes);
  const edits = run.changes.weights.filter(({ parameter }) => parameter.startsWith(`${name}.`));
  return {
    name,
    makes: labelOf(made),
    rows,
    columns,
    weights: run.parameters[`${name}.weight`] ?? none,
    bias: run.parameters[`${name}.bias`] ?? none,
    groups: groupsOf(run, operand),
    operand: step > 0 ? valuesOf(run, step, operand) : none,
    changed: edits
      .map(({ row, column = columns }) => ({ row, column }))
      .filter(({ row, column }) => row < rows && column <= columns),
  };
}

/** The groups of columns: the concatenated parts, from left to right. */
export function groupsOf(run: NamedRun, operand: Expression): ColumnGroup[] {
  if (operand.kind === 'application' && operand.operation.width === 'joined') {
    return operand.operands.flatMap((part) => groupsOf(run, part));
  }
  const columns = lengthOf(run.cell, operand, run.sizes);
  if (operand.kind !== 'symbol') return [{ label: labelOfPart(operand), columns }];
  const label = labelOf(operand);
  if (operand.width !== 'input') return [{ label, columns }];
  return [{ label, columns, letters: unitNames(operand, columns, run.names) }];
}

/** An unnamed part is called by its formula: r ⊙ h. */
function labelOfPart(part: Expression): SymbolLabel {
  const symbols: CellSymbol[] = [];
  visit(part, (each) => {
    if (each.kind === 'symbol') symbols.push(each);
  });
  const tex = expressionTex(part, (symbol) => symbol.tex);
  const base = plainExpression(part);
  const last = symbols.at(-1);
  return {
    name: tex,
    hue: last?.hue ?? 'h',
    base,
    index: last ? plainSymbol(last.tex).index : '',
    spoken: symbols.map(({ tex: own }) => sayName(own)).join(' times '),
    title: base,
    sentence: '',
  };
}
