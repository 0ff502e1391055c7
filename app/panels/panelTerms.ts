/** The terms of the glossary that each panel uses. */
import type { Panel } from '../choices';

export const panelTerms: Readonly<Record<Panel, readonly string[]>> = {
  train: ['loss', 'batch', 'truncated BPTT', 'gradient clipping', 'checkpoint'],
  gradients: ['gradient', 'BPTT', 'vanishing gradient', 'exploding gradient', 'gradient clipping'],
  why: ['logits', 'softmax', 'gate', 'candidate'],
  change: ['gate', 'hidden state', 'unit'],
  weights: ['parameter', 'layer', 'forget bias'],
  conventions: ['convention', 'reset gate', 'update gate'],
  time: ['unit', 'hidden state', 'gate'],
  generate: ['softmax', 'logits'],
};
