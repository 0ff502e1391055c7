import { useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../app/styles/global.css';
import { type LayerView, Weights } from '../../components/inside/Weights';
import type { SymbolLabel } from '../../components/views';

const params = new URLSearchParams(location.search);
const hidden = Number(params.get('h') ?? 24);
const theme = params.get('theme') ?? 'light';
document.documentElement.dataset.theme = theme;
const letters = [..." abcdefghijklmnopqrstuvwxyz.,'"];
const sym = (name: string, hue: SymbolLabel['hue'], base: string, index: string, title: string): SymbolLabel => ({ name, hue, base, index, title, sentence: '' });
const x = sym('x', 'x', 'x', 't', 'input');
const hp = sym('h_prev', 'h', 'h', 't−1', 'previous hidden state');
const h = sym('h', 'h', 'h', 't', 'hidden state');
const rh = sym('rh', 'past', 'r ⊙ h', 't−1', 'reset gate ⊙ previous hidden state');
let seed = 7;
const rnd = () => { seed = (seed * 1664525 + 1013904223) % 4294967296; return seed / 4294967296 - 0.5; };
const vec = (n: number, s: number) => Float32Array.from({ length: n }, () => s * (rnd() + rnd() + rnd()));
const W: Record<string, { weights: Float32Array; bias: Float32Array }> = {};
function base(name: string, rows: number, columns: number) {
  W[name] ??= { weights: vec(rows * columns, 1), bias: vec(rows, 0.8) };
  return W[name];
}
function App() {
  const [cell, setCell] = useState('GRU');
  const [layer, setLayer] = useState('in2reset');
  const [step, setStep] = useState(3);
  const [said, setSaid] = useState('');
  const [, bump] = useState(0);
  const [changed, setChanged] = useState<{ layer: string; row: number; column: number }[]>([]);
  useEffect(() => {
    const key = (e: KeyboardEvent) => { if (e.key === ']') setStep((s) => s + 1); };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, []);
  const hv = useMemo(() => { seed = step * 77; return Float32Array.from({ length: hidden }, () => Math.tanh(3 * rnd())); }, [step]);
  const one = new Float32Array(30); one[(step * 7) % 30] = 1;
  const nothing = step < 0;
  const mk = (name: string, makes: SymbolLabel, second: SymbolLabel, rows = hidden): LayerView => ({
    name, makes, rows, columns: 30 + hidden, ...base(name, rows, 30 + hidden),
    groups: [{ label: x, columns: 30, letters }, { label: second, columns: hidden }],
    operand: nothing ? new Float32Array() : Float32Array.from([...one, ...hv]),
    changed: changed.filter((c) => c.layer === name),
  });
  const L: Record<string, LayerView[]> = {
    RNN: [mk('in2hidden_', h, hp), mk('in2out', sym('y', 'y', 'y', 't', 'output'), h, 30)],
    GRU: [mk('in2reset', sym('r', 'past', 'r', 't', 'reset gate'), hp), mk('in2update', sym('z', 'both', 'z', 't', 'update gate'), hp), mk('in2hidden', sym('candidate', 'candidate', 'h̃', 't', 'candidate state'), rh), mk('in2out', sym('y', 'y', 'y', 't', 'output'), h, 30)],
    LSTM: [mk('in2input', sym('i', 'new', 'i', 't', 'input gate'), hp), mk('in2forget', sym('f', 'past', 'f', 't', 'forget gate'), hp), mk('in2cell', sym('g', 'candidate', 'c̃', 't', 'candidate'), hp), mk('in2output', sym('o', 'exposed', 'o', 't', 'output gate'), hp), mk('in2out', sym('y', 'y', 'y', 't', 'output'), h, 30),
      { ...mk('biasonly', sym('y', 'y', 'y', 't', 'output'), h), columns: 0, weights: new Float32Array(), groups: [], operand: new Float32Array(), changed: [] }],
  };
  return (
    <main style={{ padding: params.get('pad') ?? '12px 28px', background: 'var(--card)' }}>
      <Weights
        view={{ cells: ['RNN', 'GRU', 'LSTM'].map((v) => ({ value: v, title: v })), cell, layers: L[cell] ?? [], layer, limit: 1.2, step, theme }}
        onCell={(c) => { setCell(c); setLayer(L[c]?.[0]?.name ?? ''); }}
        onLayer={setLayer}
        onWhy={(row) => setSaid(`why ${row}`)}
        onChange={(l, row, column, value) => {
          setSaid(`change ${l} ${row} ${column} ${value}`);
          const old = W[l]; if (!old) return;
          const weights = old.weights.slice(); const bias = old.bias.slice();
          if (column >= 30 + hidden || l === 'biasonly') bias[row] = value; else weights[row * (30 + hidden) + column] = value;
          W[l] = { weights, bias };
          setChanged((c) => [...c, { layer: l, row, column }]); bump((n) => n + 1);
        }}
      />
      <p id="said">{said}</p>
    </main>
  );
}
createRoot(document.getElementById('root') as HTMLElement).render(<App />);
