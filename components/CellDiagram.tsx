import { type CSSProperties, memo, type PointerEvent } from 'react';
import { formatPercent, notFinite } from '../models/format';
import styles from './CellDiagram.module.css';
import { box, endOffset, sizeOf, text } from './diagram/extents';
import { wiresOf } from './diagram/outlines';
import type { Layout, Point } from './diagram/positions';
import type { DiagramNodeView, DiagramView, Measure, SymbolLabel } from './views';

interface CellDiagramProps {
  readonly diagram: DiagramView;
  readonly lit: ReadonlySet<string>;
  readonly onPoint: (name: string | undefined, unit?: number, measure?: Measure) => void;
}

const none: readonly never[] = [];

const valve = { width: 7, height: 18 };

/** A cell's diagram: wires, learned layers, operations, and the gates' mean values. */
export function CellDiagram({ diagram, lit, onPoint }: CellDiagramProps) {
  const { nodes, edges, exits, memoryWires, layout: where, openings, kept, working } = diagram;
  if (!where) return null;
  const { size } = where;
  const shared = { nodes, where, lit, current: working?.current };
  const point = ({ target }: PointerEvent) => {
    const group = target instanceof Element ? target.closest<SVGElement>('[data-symbol]') : null;
    onPoint(group?.dataset.symbol, undefined, group?.closest('[data-memory]') ? 'kept' : undefined);
  };
  const isLit = (node: DiagramNodeView) => node.label !== undefined && lit.has(node.label.name);

  return (
    <svg
      className={styles.diagram}
      style={{ aspectRatio: `${size.width + 12} / ${size.height + 14}` }}
      viewBox={`-6 0 ${size.width + 12} ${size.height + 14}`}
      role="img"
      translate="no"
      aria-label={describe(diagram)}
      onPointerOver={point}
      onPointerLeave={() => onPoint(undefined)}
    >
      <rect
        className={styles.body}
        x={30}
        y={6}
        width={size.width - 46}
        height={size.height - 12}
        rx={10}
      />
      <Wires {...shared} edges={edges} exits={exits} without={memoryWires} />
      <g
        data-memory
        data-symbol={memoryWires[0]?.from}
        className={styles.memory}
        style={kept === undefined ? undefined : widthOf(kept)}
      >
        <Wires {...shared} edges={memoryWires} exits={none} />
      </g>
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

/** The memory's wires are as wide as the share of it that is kept: from 1.5 to 6 units. */
const widthOf = (share: number) =>
  ({ '--kept': `${Math.round(15 + 45 * share) / 10}px` }) as CSSProperties;

/** Within a step: whether a node is being computed, or not yet. */
type Stage = 'working' | 'waiting' | undefined;

function stageOf({ id, kind }: DiagramNodeView, working: DiagramView['working']): Stage {
  if (!working || kind === 'source') return undefined;
  if (working.current === id) return 'working';
  return working.done.has(id) ? undefined : 'waiting';
}

interface WiresProps extends Pick<DiagramView, 'nodes' | 'edges' | 'exits'> {
  /** Those of the edges that are drawn elsewhere. */
  readonly without?: DiagramView['edges'];
  readonly where: Layout;
  readonly lit: ReadonlySet<string>;
  /** The node being computed; its wires are highlighted. */
  readonly current: string | undefined;
}

/** Wires, and the labels of the outputs. */
const Wires = memo(function Wires(props: WiresProps) {
  const { nodes, edges, exits, without, where, lit, current } = props;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return (
    <>
      {wiresOf({ edges: edges.filter((edge) => !without?.includes(edge)), exits }, where).map(
        ({ id, from, to, outline }) => {
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
        },
      )}
      {exits.map((id) => (
        <EndLabel
          key={id}
          label={byId.get(id)?.label}
          at={where.nodes[`${id}_next`]}
          side="right"
        />
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
  if (kind === 'source') {
    return <EndLabel label={label} at={at} side={node.previousOf ? 'left' : 'below'} />;
  }
  const shared = {
    transform: `translate(${at[0]},${at[1]})`,
    'data-symbol': label?.name,
    'data-hue': label?.hue ?? node.hue,
    'data-stage': stage,
    className: classes(styles.node, lit && styles.lit),
  };
  const { width, height } = sizeOf(node);
  if (kind === 'operation') {
    return (
      <g {...shared}>
        <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={height / 2} />
        {node.concatenates ? (
          // The character is as tall as its circle.
          <path className={styles.strokes} d="M-2.2,-4.5v9M2.2,-4.5v9" />
        ) : (
          <text className={styles.sign}>{sign}</text>
        )}
      </g>
    );
  }
  const gate = opening !== undefined;
  return (
    <g {...shared}>
      <Layer symbol={label?.base ?? sign} sign={sign} width={width} height={height} gate={gate} />
      {gate && <Valve opening={opening} />}
    </g>
  );
});

interface LayerProps {
  readonly symbol: string;
  readonly sign: string;
  readonly width: number;
  readonly height: number;
  readonly gate: boolean;
}

/** A learned layer's box and letters; the same at every step. */
const Layer = memo(function Layer({ symbol, sign, width, height, gate }: LayerProps) {
  return (
    <>
      <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={6} />
      <text className={styles.symbol} x={gate ? -8 : 0}>
        {symbol}
      </text>
      {sign !== 'W' && (
        <text className={styles.squash} x={width / 2 + text.squashGap} y={-text.squashRise}>
          {sign}
        </text>
      )}
    </>
  );
});

/** A gate's mean value, as a filled column. */
function Valve({ opening }: { readonly opening: number }) {
  const y = -valve.height / 2;
  return (
    <g transform={`translate(${box.gate / 2 - valve.width - 6},0)`}>
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

interface EndLabelProps {
  readonly label: SymbolLabel | undefined;
  readonly at: Point | undefined;
  readonly side: keyof typeof endOffset;
}

/** The label of a value where it enters or leaves the cell. */
function EndLabel({ label, at, side }: EndLabelProps) {
  if (!label || !at) return null;
  const [x, y] = at;
  const [dx, dy] = endOffset[side];
  const anchor = side === 'right' ? 'end' : 'start';
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

/** "The cell, with update gate 16 % open; keeps 84 % of h" */
function describe(diagram: DiagramView): string {
  const { kept, memory } = diagram;
  const gates = describeGates(diagram);
  if (kept === undefined) return gates;
  return `${gates}; keeps ${{ 0: 'none', 1: 'all' }[kept] ?? formatPercent(kept)} of ${memory}`;
}

function describeGates({ nodes, openings, working }: DiagramView): string {
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
