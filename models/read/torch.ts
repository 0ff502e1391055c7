/** A cell as PyTorch: the line of each equation, and a module of the whole cell. */
import type { Cell, Equation } from '../cell';
import { type CellSymbol, type Expression, type Parameter, visit, type Width } from '../expression';
import { checkedExtents } from './check';

/** An equation as a line of a module's `forward`: `h = (1 - z) * h_prev + z * candidate`. */
export function torchLine({ symbol, expression }: Equation): string {
  return `${symbol.name} = ${inEveryRow(expression)}`;
}

/**
 * A whole cell as an `nn.Module`, whose state dictionary has the checkpoint's keys. `init_states`
 * gives the first states, `forward` takes a time step: `y, h = cell(x, h)`.
 */
export function torchModule(cell: Cell): string {
  const states = cell.states.map(({ name }) => name);
  const given = cell.states.map(({ name }) => `${name}_prev`);
  const passed = new Set(states);
  const outputs = cell.equations.flatMap(({ symbol: { name }, jobs }) => {
    return jobs.includes('output') && !passed.has(name) ? [name] : [];
  });
  const stateWidths = [...new Set(cell.states.map(({ width }) => size[width]))];
  return [
    'import torch',
    'from torch import nn',
    '',
    '',
    `class ${cell.name}(nn.Module):`,
    '    def __init__(self, input_size, hidden_size, output_size):',
    '        super().__init__()',
    ...[...stateWidths.map((name) => `${name} = ${name}`), ...layersOf(cell)].map(
      (line) => `        self.${line}`,
    ),
    '',
    '    def init_states(self, batch=1):',
    ...cell.states.map((state) => `        ${state.name} = ${initial(state)}`),
    `        return ${states.join(', ')}`,
    '',
    `    def forward(self, ${['x', ...given].join(', ')}):`,
    ...cell.equations.map((equation) => `        ${torchLine(equation)}`),
    `        return ${[...outputs, ...states].join(', ')}`,
    '',
  ].join('\n');
}

const size: Readonly<Record<Width, string>> = {
  input: 'input_size',
  hidden: 'hidden_size',
  output: 'output_size',
};

function initial({ width, initial }: CellSymbol): string {
  const shape = `batch, self.${size[width]}`;
  return initial === 'kaiming'
    ? `nn.init.kaiming_uniform_(torch.empty(${shape}))`
    : `torch.zeros(${shape})`;
}

/** The attributes that hold the parameters: `in2reset = nn.Linear(…)`, in their order. */
function layersOf(cell: Cell): readonly string[] {
  const extents = checkedExtents(cell);
  const width = (part: Expression) => {
    const extent = part.kind === 'symbol' ? [part.width] : (extents.get(part) ?? []);
    return extent.map((each) => size[each]).join(' + ');
  };
  const layers = new Set<string>();
  for (const { expression } of cell.equations) {
    visit(expression, (part) => {
      if (part.kind === 'parameter' && part.part === 'vector') {
        layers.add(vector(part, width(part)));
      }
      if (part.kind !== 'application' || part.operation.width !== 'layer') return;
      const [operand, weight] = part.operands;
      if (!operand || weight?.kind !== 'parameter') return;
      layers.add(`${ownerOf(weight)} = nn.Linear(${width(operand)}, ${width(part)})`);
    });
  }
  return [...layers];
}

/** A vector of its own; under a name with a dot, as the entry of a dictionary. */
function vector(parameter: Parameter, width: string): string {
  const owner = ownerOf(parameter);
  const value = `nn.Parameter(torch.zeros(${width}))`;
  if (owner === parameter.name) return `${owner} = ${value}`;
  return `${owner} = nn.ParameterDict({"${parameter.name.slice(owner.length + 1)}": ${value}})`;
}

const ownerOf = ({ name }: Parameter) => name.split('.')[0] ?? name;

function write(expression: Expression): string {
  if (expression.kind === 'symbol') return expression.name;
  if (expression.kind === 'parameter') return `self.${expression.name}`;
  const { operation, operands } = expression;
  const written = operands.map((operand) => {
    if (operation.width === 'joined') return inEveryRow(operand);
    const needs = operation.torchCall ? 1 : operation.needs;
    return bindingOf(operand) < needs ? `(${write(operand)})` : write(operand);
  });
  return operation.torch(...written);
}

/** Vectors are broadcast, except where nothing beside them has the rows of a batch. */
function inEveryRow(expression: Expression): string {
  const written = write(expression);
  if (hasRows(expression)) return written;
  return `${bindingOf(expression) < 3 ? `(${written})` : written}.expand(len(x), -1)`;
}

function hasRows(expression: Expression): boolean {
  if (expression.kind !== 'application') return expression.kind === 'symbol';
  return expression.operation.width === 'joined' || expression.operands.some(hasRows);
}

function bindingOf(expression: Expression): number {
  if (expression.kind !== 'application') return 3;
  const { binding, torchCall } = expression.operation;
  return torchCall ? 3 : binding;
}
