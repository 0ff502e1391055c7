/**
 * Runs in the page before its own script: tells the server what goes wrong, and finds and reads
 * what the tests ask for, each in one go.
 */

/** A Numbers table: what it is of, and its rows as they are written. */
interface Table {
  readonly caption: string;
  readonly rows: readonly string[];
}

const tell = (problem: string) => {
  const { href } = new URL('problem', location.href.replace(/#.*/, ''));
  void fetch(href, { method: 'POST', body: problem, keepalive: true });
};

window.addEventListener('unhandledrejection', ({ reason }) => tell(`rejected: ${reason}`));
// Capturing: a file that could not be had is told to its element alone.
window.addEventListener(
  'error',
  ({ message, target }) => {
    const what = target instanceof Element ? `missed: ${target.outerHTML}` : `thrown: ${message}`;
    tell(what);
  },
  true,
);
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  tell(`content policy: ${violatedDirective} kept out ${blockedURI}`),
);
for (const level of ['error', 'warn'] as const) {
  const write = console[level];
  console[level] = (...words: unknown[]) => {
    tell(`console ${level}: ${words.join(' ')}`);
    write(...words);
  };
}

const isShown = (element: Element) =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';

const nameOf = (element: Element): string => {
  const labels =
    'labels' in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : [];
  const named =
    element.getAttribute('aria-label') ?? labels.map((label) => label.textContent).join(' ');
  return (named || element.textContent || '').replace(/\s+/g, ' ').trim();
};

/** The elements on show that a selector finds, those of a name where one is given. */
function all(selector: string, name?: string): Element[] {
  return [...document.querySelectorAll(selector)].filter(
    (element) => isShown(element) && (name === undefined || nameOf(element) === name),
  );
}

/** @throws when there is none */
function one(selector: string, name?: string): Element {
  const [element] = all(selector, name);
  if (!element) throw new Error(`nothing on show is ${selector} ${name ?? ''}`);
  return element;
}

/** Where an element stands on the screen, brought there first if it is not. */
function place(selector: string, name?: string) {
  const element = one(selector, name);
  const isThere = () => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  };
  if (!isThere()) element.scrollIntoView({ block: 'center', inline: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height, x: left + width / 2, y: top + height / 2 };
}

/** What stands in an element, as its reader reads it: each text and each value of a control. */
function texts(element: Element): string[] {
  if (!isShown(element)) return [];
  if (element instanceof HTMLSelectElement) return [element.selectedOptions[0]?.text ?? ''];
  if (element instanceof HTMLInputElement) return [element.value];
  return [...element.childNodes].flatMap((node) => {
    if (node instanceof Element) return texts(node);
    const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : '';
    return text ? [text] : [];
  });
}

function setValue(slider: HTMLInputElement, value: number): void {
  // As the browser itself does it, past React's own setter.
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  set?.call(slider, String(value));
  slider.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Waits until something holds, looking at each frame. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve));
}

const slider = () => one('input[type=range][aria-label=Step]') as HTMLInputElement;

const tables = (): Table[] =>
  all('main table').map((table) => ({
    caption: table.querySelector('caption')?.textContent ?? '',
    rows: [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent).join(' '),
    ),
  }));

export const probe = {
  all: (selector: string, name?: string) => all(selector, name).map(nameOf),
  texts: (selector: string) => all(selector).flatMap(texts),
  place,
  focus: (selector: string, name?: string) => (one(selector, name) as HTMLElement).focus(),
  focused: () => (document.activeElement ? nameOf(document.activeElement) : ''),
  step: () => Number(slider().value),
  last: () => Number(slider().max),

  /** Opens the Numbers of every card on show. */
  async openNumbers(): Promise<void> {
    for (const summary of all('main summary', 'Numbers')) (summary as HTMLElement).click();
    await until(() => all('main table').length === all('article').length);
  },

  /** Every text of the cards at each of the steps, their Numbers tables among them. */
  async cardsOver(steps: readonly number[]): Promise<string[]> {
    const read: string[] = [];
    for (const step of steps) {
      setValue(slider(), step);
      await until(() => {
        const shown = tables();
        return shown.length > 0 && shown.every(({ caption }) => caption.endsWith(`, step ${step}`));
      });
      read.push(...all('article').flatMap(texts));
    }
    return read;
  },
};

export type Probe = typeof probe;

declare global {
  interface Window {
    readonly probe: Probe;
  }
}
Object.assign(window, { probe });
