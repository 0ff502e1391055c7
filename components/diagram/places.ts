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

export const places: Readonly<Record<string, Places>> = {
  RNN: {
    nodes: {
      x: [60, 150],
      h_prev: [0, top],
      'h.concat': [60, 112],
      h: [230, 70],
      y: [390, 112],
      h_next: [460, top],
      y_next: [460, 112],
    },
    corners: {
      'h_prev>h.concat': [[60, top]],
      'h.concat>h': [[230, 112]],
      'h>h_next': [[230, top]],
    },
  },
  GRU: {
    nodes: {
      x: [60, 150],
      h_prev: [0, top],
      'r.concat': [60, 116],
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
      'h_prev>r.concat': [[60, top]],
      'r.concat>r': [[120, 116]],
      'r.concat>z': [[216, 116]],
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
  },
  LSTM: {
    nodes: {
      c_prev: [0, top],
      h_prev: [0, 126],
      x: [52, 150],
      'f.concat': [52, 126],
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
      'f.concat>f': [[110, 126]],
      'f.concat>i': [[186, 126]],
      'f.concat>candidate': [[266, 126]],
      'f.concat>o': [[340, 126]],
      'i>c.times2': [[186, 55]],
      'candidate>c.times2': [[266, 55]],
      'c>h.tanh': [[388, top]],
      'h>h_next': [[388, 126]],
    },
  },
};
