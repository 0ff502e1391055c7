/** The sizes of a diagram's parts, in its own units. */
import type { LayoutNode } from './graph';

/** A layer's box; a gate's is wider, for its mean value. */
export const box = { gate: 46, plain: 36, height: 28 };

/** An operation's rounded box; wider if its sign has more than two characters. */
export const pill = { width: 20, wide: 40, height: 20 };

/** The font sizes of texts outside nodes, and the offset of an activation from its box. */
export const text = { end: 15, squash: 13, squashGap: 3, squashRise: 7 };

/** The offset of a label from the end of its wire: at the left, right and bottom. */
export const endOffset = { left: [-4, -9], right: [4, -9], below: [8, 8] } as const;

/** A node's width and height. */
export function sizeOf({ kind, sign, role }: LayoutNode): { width: number; height: number } {
  if (kind === 'source') return { width: 0, height: 0 };
  if (kind === 'layer') {
    return { width: role === 'gate' ? box.gate : box.plain, height: box.height };
  }
  return { width: sign.length > 2 ? pill.wide : pill.width, height: pill.height };
}

/** How far the activation's label extends beyond the right side of a box; 0 without one. */
export function squashReach({ kind, sign }: LayoutNode): number {
  return kind === 'layer' && sign !== 'W' ? text.squashGap + textWidth(sign, text.squash) : 0;
}

/** The estimated width of a text: an upper bound for the two fonts in use. */
function textWidth(content: string, size: number): number {
  return [...content.normalize('NFC').replace(/\p{M}/gu, '')].length * size * 0.62;
}
