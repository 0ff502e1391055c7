/** What the flows ask of a browser: the same for each engine, so that a flow is written once. */

/** Where to press, in px from the left and the top edge of the page that is shown. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A page's width and height, in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Keys that write no letter, by their names in the DOM, as WebDriver writes them. */
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

/** One browser with one page. Everything it does is done as a reader's hands would. */
export interface Driver {
  readonly engine: string;
  /** The browser's name and version. */
  readonly version: string;
  /** Opens an address and waits until it has loaded. */
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** One entry back (−1) or forward (1) in the page's history. */
  traverse(by: -1 | 1): Promise<void>;
  /** Sets the size of the page, without the browser's own bars; it holds from the next `open`. */
  resize(size: Size): Promise<void>;
  /** The value of an expression, or of what its promise brings, as JSON carries it. */
  evaluate(expression: string): Promise<unknown>;
  /** Presses and releases the main button of the mouse; with Shift held where that is asked. */
  click(point: Point, shift?: boolean): Promise<void>;
  /** Moves from one point to another with the button held. */
  drag(from: Point, to: Point): Promise<void>;
  /** Presses keys one after another; those of `held` are down all the while. */
  press(keys: readonly Key[], held?: readonly Key[]): Promise<void>;
  /** The page as it is shown, as a PNG. */
  screenshot(): Promise<Buffer>;
  /** Ends the browser and whatever it started. */
  close(): Promise<void>;
}
