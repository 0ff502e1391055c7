import { expect, it } from 'vitest';
import { gru } from '../cells/gru';
import { lstm } from '../cells/lstm';
import { rnn } from '../cells/rnn';
import { diagram } from './diagram';

for (const c of [rnn, gru, lstm]) it(c.name, () => { const d = diagram(c); console.log(c.name, d.nodes.map(n=>`${n.id}:${n.kind}:${n.sign}`).join(' '), '|', d.edges.map(e=>`${e.from}>${e.to}`).join(' ')); expect(1).toBe(1); });
