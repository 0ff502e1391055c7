import { path } from 'd3';
import { memo, type PointerEvent } from 'react';
import { formatPercent, notFinite } from '../models/format';
import styles from './CellDiagram.module.css';
import { type Places, type Point, places, size } from './diagram/places';
import type { DiagramNodeView, DiagramView, SymbolLabel } from './views';

interface CellDiagramProps {
  /** The picture's name, which its places go by. */
  readonly picture: string;
  readonly diagram: DiagramView;
  readonly lit: ReadonlySet<string>;
  readonly onPoint: (name: string | undefined) => void;
}

const box = { width: 46, plain: 36, height: 28 };
const valve = { width: 7, height: 18 };

/** A cell's picture: wires that carry values, boxes that learn, valves that stand as the gates do. */
export function CellDiagram({ picture, diagram, lit, onPoint }: CellDiagramProps) {
  const where = places[picture];
  if (!where) return null;
  const { nodes, edges, exits, openings, working } = diagram;
  const point = (event: PointerEvent) => {
    const group = event.target instanceof Element ? event.target.closest('[data-symbol]') : null;
    onPoint(group instanceof SVGElement ? group.dataset.symbol : undefined);
  };
  const isLit = (node: DiagramNodeView) => node.label !== undefined && lit.has(node.label.name);

  return (
    <svg
      className={styles.diagram}
      viewBox={`-6 0 ${size.width + 12} ${size.height + 14}`}
      role="img"
      translate="no"
      aria-label={describe(diagram)}
      onPointerOver={point}
      onPointerLeave={() => onPoint(undefined)}
    >
      <rect className={styles.body} x={30} y={6} width={size.width - 46} height={138} rx={10} />
      <Wires
        nodes={nodes}
        edges={edges}
        exits={exits}
        where={where}
        lit={lit}
        current={working?.current}
      />
      {nodes.map((node) => (
        <Node
          key={node.id}
          node={node}
          at={where.nodes[node.id]}
          lit={isLit(node)}
          opening={openings[node.id]}
          stage={stageOf(node, working)}
        />
      ))}
    </svg>
  );
}

/** Within a step: whether a node is at work, or still waits for its turn. */
type Stage = 'working' | 'waiting' | undefined;

function stageOf({ id, kind }: DiagramNodeView, working: DiagramView['working']): Stage {
  if (!working || kind === 'source') return undefined;
  if (working.current === id) return 'working';
  return working.done.has(id) ? undefined : 'waiting';
}

interface WiresProps extends Omit<DiagramView, 'openings' | 'working'> {
  readonly where: Places;
  readonly lit: ReadonlySet<string>;
  /** The node at work: its wires are in use. */
  readonly current: string | undefined;
}

/** All wires, and the names of the values that leave. */
const Wires = memo(function Wires(props: WiresProps) {
  const { nodes, edges, exits, where, lit, current } = props;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return (
    <>
      {wiresOf(edges, exits, where).map(({ id, from, to, outline }) => {
        const { label, hue } = byId.get(from) ?? {};
        return (
          <g key={id} data-symbol={label?.name} data-hue={label?.hue ?? hue}>
            <path
              d={outline}
              className={classes(
                styles.wire,
                label && lit.has(label.name) && styles.lit,
                current === to && styles.inUse,
              )}
            />
            {current === to && <path d={outline} className={styles.pulse} pathLength={1} />}
          </g>
        );
      })}
      {exits.map((id) => (
        <EndLabel key={id} label={byId.get(id)?.label} at={where.nodes[`${id}_next`]} />
      ))}
    </>
  );
});

interface NodeProps {
  readonly node: DiagramNodeView;
  readonly at: Point | undefined;
  readonly lit: boolean;
  /** Set on a gate. */
  readonly opening: number | undefined;
  readonly stage: Stage;
}

const Node = memo(function Node({ node, at, lit, opening, stage }: NodeProps) {
  if (!at) return null;
  const { label, kind, sign } = node;
  if (kind === 'source') return <EndLabel label={label} at={at} />;
  const shared = {
    transform: `translate(${at[0]},${at[1]})`,
    'data-symbol': label?.name,
    'data-hue': label?.hue ?? node.hue,
    'data-stage': stage,
    className: classes(styles.node, lit && styles.lit),
  };
  if (kind === 'operation') {
    const wide = sign.length > 2;
    return (
      <g {...shared}>
        <rect x={wide ? -20 : -10} y={-10} width={wide ? 40 : 20} height={20} rx={10} />
        <text className={styles.sign}>{sign}</text>
      </g>
    );
  }
  const gate = opening !== undefined;
  const width = gate ? box.width : box.plain;
  return (
    <g {...shared}>
      <rect x={-width / 2} y={-box.height / 2} width={width} height={box.height} rx={6} />
      <text className={styles.symbol} x={gate ? -8 : 0}>
        {label?.base ?? sign}
      </text>
      {sign !== 'W' && (
        <text className={styles.squash} x={width / 2 + 3} y={-7}>
          {sign}
        </text>
      )}
      {gate && <Valve opening={opening} />}
    </g>
  );
});

/** How far a gate stands open, as a column that fills. */
function Valve({ opening }: { readonly opening: number }) {
  const y = -valve.height / 2;
  return (
    <g transform={`translate(${box.width / 2 - valve.width - 6},0)`}>
      <rect className={styles.valve} y={y} width={valve.width} height={valve.height} rx={1.5} />
      <rect
        className={styles.level}
        y={y}
        width={valve.width}
        height={valve.height}
        style={{ transform: `scaleY(${Number.isFinite(opening) ? opening : 0})` }}
      />
    </g>
  );
}

/** The name of a value where it enters or leaves the cell. */
function EndLabel({ label, at }: { label: SymbolLabel | undefined; at: Point | undefined }) {
  if (!label || !at) return null;
  const [x, y] = at;
  const below = y >= size.height;
  const left = x < size.width / 2;
  const anchor = below ? 'start' : left ? 'start' : 'end';
  const [dx, dy] = below ? [8, 8] : [left ? -4 : 4, -9];
  return (
    <text
      className={styles.end}
      data-symbol={label.name}
      data-hue={label.hue}
      x={x + dx}
      y={y + dy}
      textAnchor={anchor}
    >
      {label.base}
      <tspan className={styles.index} dy={3}>
        {label.index}
      </tspan>
    </text>
  );
}

interface Wire {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly outline: string;
}

function wiresOf(
  edges: DiagramView['edges'],
  exits: DiagramView['exits'],
  { nodes, corners }: Places,
): Wire[] {
  const all = [...edges, ...exits.map((id) => ({ from: id, to: `${id}_next` }))];
  return all.flatMap(({ from, to }) => {
    const [start, end] = [nodes[from], nodes[to]];
    const id = `${from}>${to}`;
    return start && end
      ? [{ id, from, to, outline: rounded([start, ...(corners[id] ?? []), end]) }]
      : [];
  });
}

/** A line through points whose corners are rounded. */
function rounded(points: readonly Point[]): string {
  const line = path();
  const [first = [0, 0], ...rest] = points;
  line.moveTo(first[0], first[1]);
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    if (next) line.arcTo(point[0], point[1], next[0], next[1], 6);
    else line.lineTo(point[0], point[1]);
  });
  return line.toString();
}

function describe({ nodes, openings, working }: DiagramView): string {
  const opened = nodes.flatMap(({ id, label }) => {
    const opening = openings[id];
    const reached = !working || working.done.has(id);
    return opening === undefined || !reached ? [] : [`${label?.title} ${openingWords(opening)}`];
  });
  if (opened.length > 0) return `The cell, with ${opened.join(', ')}`;
  return Object.keys(openings).length > 0
    ? 'The cell, before its gates are computed'
    : 'The cell, which has no gates';
}

function openingWords(opening: number): string {
  const share = formatPercent(opening);
  return share === notFinite ? notFinite : `${share} open`;
}

function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
