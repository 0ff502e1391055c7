/**
 * Where the nodes of each cell's picture stand, and by which corners its wires go: all that the
 * picture needs beyond the definition. Time runs left to right, the memory along the top, the
 * input comes from below, and a gate stands under the wire that it controls.
 */
export type Point = readonly [x: number, y: number];

export interface Places {
  readonly nodes: Readonly<Record<string, Point>>;
  /** Corners of a wire `from>to` that does not go straight. */
  readonly corners: Readonly<Record<string, readonly Point[]>>;
}

export const size = { width: 460, height: 150 };

const top = 26;

const rnn: Places = {
  nodes: {
    x: [60, 150],
    h_prev: [0, top],
    join: [60, 112],
    h: [230, 70],
    y: [390, 112],
    h_next: [460, top],
    y_next: [460, 112],
  },
  corners: {
    'h_prev>join': [[60, top]],
    'join>h': [[230, 112]],
    'h>h_next': [[230, top]],
  },
};

const gru: Places = {
  nodes: {
    x: [60, 150],
    h_prev: [0, top],
    join: [60, 116],
    r: [120, 88],
    'candidate.times': [120, 55],
    z: [216, 88],
    'h.oneMinus': [216, 55],
    'h.times': [216, top],
    'candidate.concat': [306, 116],
    candidate: [306, 86],
    'h.times2': [306, 55],
    h: [306, top],
    'y.concat': [360, 116],
    y: [408, 116],
    h_next: [460, top],
    y_next: [460, 116],
  },
  corners: {
    'h_prev>join': [[60, top]],
    'join>r': [[120, 116]],
    'join>z': [[216, 116]],
    'h_prev>candidate.times': [[120, top]],
    'candidate.times>candidate.concat': [
      [166, 55],
      [166, 127],
      [274, 127],
      [274, 116],
    ],
    'x>candidate.concat': [
      [60, 138],
      [306, 138],
    ],
    'x>y.concat': [
      [60, 138],
      [360, 138],
    ],
    'z>h.times2': [
      [262, 88],
      [262, 55],
    ],
    'h>y.concat': [[360, top]],
  },
};

const lstm: Places = {
  nodes: {
    c_prev: [0, top],
    h_prev: [0, 126],
    x: [52, 150],
    join: [52, 126],
    f: [110, 88],
    'c.times': [110, top],
    i: [186, 88],
    'c.times2': [228, 55],
    candidate: [266, 88],
    c: [228, top],
    o: [340, 88],
    'h.tanh': [388, 55],
    h: [388, 88],
    y: [424, 88],
    c_next: [460, top],
    h_next: [460, 126],
    y_next: [460, 88],
  },
  corners: {
    'join>f': [[110, 126]],
    'join>i': [[186, 126]],
    'join>candidate': [[266, 126]],
    'join>o': [[340, 126]],
    'i>c.times2': [[186, 55]],
    'candidate>c.times2': [[266, 55]],
    'c>h.tanh': [[388, top]],
    'h>h_next': [[388, 126]],
  },
};

/** Where z stands when it keeps the old: right under what it keeps. */
const keeping = {
  nodes: { 'h.oneMinus': [262, 55] as Point },
  corners: { 'z>h.oneMinus': [[262, 88]] as Point[] },
};

/** Where r stands when it acts after the matrix product. */
const resetAfter = {
  nodes: {
    'candidate.linear': [172, 54] as Point,
    'candidate.times': [172, 88] as Point,
  },
  corners: {
    'h_prev>candidate.linear': [[172, top]] as Point[],
    'candidate.times>candidate': [
      [172, 127],
      [297, 127],
      [297, 86],
    ] as Point[],
    'x>candidate': [
      [60, 138],
      [315, 138],
      [315, 86],
    ] as Point[],
  },
};

/** By the picture that a definition names; a node or wire that it has not got is not drawn. */
export const places: Readonly<Record<string, Places>> = {
  rnn,
  'rnn-new': {
    nodes: { ...rnn.nodes, 'y.concat': [330, 112], h: [200, 70] },
    corners: {
      ...rnn.corners,
      'join>h': [[200, 112]],
      'h>h_next': [[200, top]],
      'h>y.concat': [[330, 70]],
      'x>y.concat': [
        [60, 138],
        [330, 138],
      ],
    },
  },
  gru,
  'gru-keeps': extend(gru, keeping),
  'gru-after': extend(gru, resetAfter),
  'gru-keeps-after': extend(extend(gru, keeping), resetAfter),
  lstm,
  'lstm-1997': extend(lstm, {
    nodes: { 'c.times': [228, 55] },
    corners: { 'i>c.times': [[186, 55]], 'candidate>c.times': [[266, 55]] },
  }),
  'lstm-peephole': extend(lstm, {
    nodes: {},
    corners: {
      'c_prev>f': [
        [82, top],
        [82, 82],
      ],
      'c_prev>i': [
        [82, top],
        [82, 62],
        [152, 62],
        [152, 82],
      ],
      'c>o': [[340, top]],
    },
  }),
};

function extend(base: Places, more: Places): Places {
  return {
    nodes: { ...base.nodes, ...more.nodes },
    corners: { ...base.corners, ...more.corners },
  };
}
