/**
 * Runs in the page before its own script: reports errors to the server, and finds and reads
 * elements for the tests.
 */

/** A Numbers table: its caption and rows. */
interface Table {
  readonly caption: string;
  readonly rows: readonly string[];
}

const tell = (problem: string) => {
  const { href } = new URL('problem', location.href.replace(/#.*/, ''));
  void fetch(href, { method: 'POST', body: problem, keepalive: true });
};

window.addEventListener('unhandledrejection', ({ reason }) => tell(`rejected: ${reason}`));
// A page that is left aborts what it is loading.
let isLeft = false;
window.addEventListener('beforeunload', () => {
  isLeft = true;
});
// Capturing, because load errors do not bubble.
window.addEventListener(
  'error',
  ({ message, target }) => {
    // Ignore aborted preloads; missing files are reported by the server.
    if (target instanceof HTMLLinkElement && (isLeft || target.rel === 'preload')) return;
    // WebKit’s message for a deferred observer callback.
    if (message?.startsWith('ResizeObserver loop')) return;
    tell(target instanceof Element ? `missed: ${target.outerHTML}` : `thrown: ${message}`);
  },
  true,
);
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  tell(`content policy: ${violatedDirective} kept out ${blockedURI}`),
);
const write = console.error;
console.error = (...words: unknown[]) => {
  tell(`console: ${words.join(' ')}`);
  write(...words);
};

const isShown = (element: Element) =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';

const nameOf = (element: Element): string => {
  const labels =
    'labels' in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : [];
  const by = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
  const words = by ? by.textContent : labels.map((label) => ownText(label)).join(' ');
  const name = element.getAttribute('aria-label') || words || element.textContent;
  return (name ?? '').replace(/\s+/g, ' ').trim();
};

/** The text of a label without its control. */
const ownText = (label: Element) =>
  [...label.childNodes]
    .filter((node) => !(node instanceof HTMLSelectElement))
    .map((node) => node.textContent)
    .join('');

/** The visible elements of a selector, optionally with a name. */
function all(selector: string, name?: string): Element[] {
  return [...document.querySelectorAll(selector)].filter(
    (element) => isShown(element) && (name === undefined || nameOf(element) === name),
  );
}

/** @throws if there is none */
function one(selector: string, name?: string): Element {
  const [element] = all(selector, name);
  if (!element) throw new Error(`nothing on show is ${selector} ${name ?? ''}`);
  return element;
}

/** The position of an element in the viewport, after scrolling it into view. */
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

/** The visible texts of an element, including values of controls. */
function texts(element: Element): string[] {
  if (!isShown(element)) return [];
  // The labels of a drawing depend on its size, so use its name.
  if (element instanceof SVGElement) return [element.getAttribute('aria-label') ?? ''];
  if (element instanceof HTMLSelectElement) return [element.selectedOptions[0]?.text ?? ''];
  if (element instanceof HTMLInputElement) return [element.value];
  return [...element.childNodes].flatMap((node) => {
    if (node instanceof Element) return texts(node);
    const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : '';
    return text ? [text] : [];
  });
}

function setValue(slider: HTMLInputElement, value: number): void {
  // Bypasses React's own setter.
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  set?.call(slider, String(value));
  slider.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Polls a condition at each frame. @throws after a timeout in ms */
async function until(holds: () => boolean, limit: number): Promise<void> {
  const end = performance.now() + limit;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited in the page for ${holds}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

const slider = () => one('input[type=range][aria-label=Step]') as HTMLInputElement;

const tables = (): Table[] =>
  all('main table').map((table) => ({
    caption: table.querySelector('caption')?.textContent ?? '',
    rows: [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent).join(' '),
    ),
  }));

/** Whether the cells are loaded and can be stepped. */
const isReady = () =>
  // The prerendered page hears nothing until it is hydrated.
  !window.keptInputs &&
  all('article').length > 0 &&
  all('button[aria-label="Next step"]:not([aria-disabled])').length > 0;

export const probe = {
  isReady,
  all: (selector: string, name?: string) => all(selector, name).map(nameOf),
  texts: (selector: string) => all(selector).flatMap(texts),
  place,
  focus: (selector: string, name?: string) => (one(selector, name) as HTMLElement).focus(),
  focused: () => (document.activeElement ? nameOf(document.activeElement) : ''),
  value: (selector: string) => (one(selector) as HTMLInputElement).value,
  /** The number of training steps completed. */
  trained: () => (one('footer progress') as HTMLProgressElement).value,
  step: () => Number(slider().value),
  last: () => Number(slider().max),

  /** Opens the Numbers of every visible card. */
  async openNumbers(limit: number): Promise<void> {
    await until(() => {
      // Cards are rendered one by one.
      for (const summary of all('main article details:not([open]) > summary')) {
        (summary as HTMLElement).click();
      }
      return all('main table').length === all('article').length;
    }, limit);
  },

  /** Every text of the cards at each of the steps, their Numbers tables among them. */
  async cardsOver(steps: readonly number[], limit: number): Promise<string[]> {
    const read: string[] = [];
    for (const step of steps) {
      setValue(slider(), step);
      await until(() => {
        const shown = tables();
        return shown.length > 0 && shown.every(({ caption }) => caption.endsWith(`, step ${step}`));
      }, limit);
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
