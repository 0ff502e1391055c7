/** The browser interface of the flows, the same for each engine. */

/** A position in px from the left and top edge of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A page's width and height, in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** WebDriver's codes of non-printing keys, by their DOM names. */
export const keyCodes = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
} as const;

/** A key: a letter, or one of `keyCodes`. */
export type Key = keyof typeof keyCodes | (string & {});

/** One browser with one page; all actions are native input events. */
export interface Driver {
  readonly engine: string;
  /** The browser's name and version. */
  readonly version: string;
  /** Opens an address and waits until it has loaded. */
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** One entry back (−1) or forward (1) in the page's history. */
  traverse(by: -1 | 1): Promise<void>;
  /** Sets the viewport size; takes effect at the next `open`. */
  resize(size: Size): Promise<void>;
  /** The value of an expression or promise, serialised as JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Clicks the main mouse button, optionally with Shift. */
  click(point: Point, shift?: boolean): Promise<void>;
  /** Moves from one point to another with the button held. */
  drag(from: Point, to: Point): Promise<void>;
  /** Presses keys one after another, while those of `held` are down. */
  press(keys: readonly Key[], held?: readonly Key[]): Promise<void>;
  /** A PNG of the viewport. */
  screenshot(): Promise<Buffer>;
  /** Terminates the browser and its child processes. */
  close(): Promise<void>;
}
