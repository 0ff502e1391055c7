import '../../app/styles/global.css';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Trajectories, type TrajectoryOrder } from '../../components/inside/Trajectories';
import { orderUnits } from '../../models/read/unitOrder';

const query = new URLSearchParams(location.search);
const units = Number(query.get('units') ?? 24);
const steps = Number(query.get('steps') ?? 19);
document.documentElement.dataset.theme = query.get('theme') ?? 'light';
const text = 'hello is it me you are looking for? ';
const letters = Array.from({ length: steps }, (_, i) => text[i % text.length] ?? '');
const wave = (scale: number, shift: number, low: number) =>
  letters.map((_, t) =>
    Float32Array.from({ length: units }, (_, u) =>
      Math.max(low, scale * (0.3 + ((u * 37) % 11) / 15) * Math.sin(t / (2 + ((u * 7) % 5)) + shift + (u % 3)) + 0.1 * Math.sin(u * 91 + t * 37)),
    ),
  );
const h = { name: 'h', title: 'hidden state', base: 'h', hue: 'h' };
const data: Record<string, Record<string, Float32Array[]>> = {
  RNN: { h: wave(0.6, 0, 0) },
  GRU: { h: wave(0.8, 1, -9), z: wave(0.5, 2, 0) },
  LSTM: { h: wave(0.8, 2, -9), c: wave(1.6, 2, -9), f: wave(0.9, 3, 0) },
};
const quantities: Record<string, { name: string; title: string; base: string; hue: string }[]> = {
  RNN: [h],
  GRU: [h, { name: 'z', title: 'update gate', base: 'z', hue: 'both' }],
  LSTM: [h, { name: 'c', title: 'cell state', base: 'c', hue: 'c' }, { name: 'f', title: 'forget gate', base: 'f', hue: 'past' }],
};
const target = letters.map((_, t) => Math.sin(t / 3));

function Demo() {
  const [step, setStep] = useState(Math.min(9, steps));
  const [order, setOrder] = useState<TrajectoryOrder>((query.get('order') ?? 'cluster') as TrajectoryOrder);
  const [chosen, setChosen] = useState<Record<string, number[]>>(
    query.get('none') ? {} : { RNN: [5], GRU: [5, 17], LSTM: [2, 5, 11] });
  const [what, setWhat] = useState<Record<string, string>>({ LSTM: 'c' });
  const cells = useMemo(() => ['RNN', 'GRU', 'LSTM'].map((name) => {
    const quantity = what[name] ?? 'h';
    const columns = data[name]?.[quantity] ?? [];
    return { name, title: name, quantities: quantities[name] ?? [], quantity, columns, limit: quantity === 'c' ? 2 : 1, order: orderUnits(columns, order, target), chosen: chosen[name] ?? [] };
  }), [order, chosen, what]);
  const view = useMemo(() => ({ cells, step, letters, theme: query.get('theme') ?? 'light' }), [cells, step]);
  Object.assign(window, { setStep });
  return (
    <main style={{ padding: '12px min(28px, 3vw)', background: 'var(--card)' }}>
      <Trajectories view={view} order={order} onOrder={setOrder} onChooseStep={setStep}
        onQuantity={(cell, quantity) => setWhat((old) => ({ ...old, [cell]: quantity }))}
        onToggleUnit={(cell, unit) => setChosen((old) => { const now = old[cell] ?? []; return { ...old, [cell]: now.includes(unit) ? now.filter((u) => u !== unit) : [...now, unit] }; })} />
    </main>
  );
}
const root = document.getElementById('root');
if (root) createRoot(root).render(<Demo />);
