/** The actions of a random walk, one per call, without waiting. */
import type { Page } from '@playwright/test';
import { cellNames } from '../../models/cells';
import { conventions } from '../../models/cells/conventions';
import { taskIds } from '../../models/tasks';

/** A random whole number from 0 to below − 1. */
export type Pick = (below: number) => number;

interface Action {
  readonly name: string;
  /** The relative frequency. */
  readonly weight: number;
  /** @returns a short description of what it did */
  readonly act: (page: Page, pick: Pick) => Promise<string>;
}

const oneOf = <Item>(pick: Pick, items: readonly Item[]): Item => items[pick(items.length)] as Item;

const keys = [
  ...Array<string>(6).fill('ArrowRight'),
  ...['ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'Space'],
  ...['Escape', 'Tab', 'Tab', 'Shift+Tab', 'Enter'],
];
const letters = " abcdefghijklmnopqrstuvwxyz.,'0123456789?é";
const sizes = [
  [1440, 900],
  [1280, 720],
  [820, 1180],
  [390, 844],
  [320, 568],
] as const;
const panels = ['train', 'gradients', 'why', 'change', 'weights', 'conventions', 'time'];

/** A link to a random state of the page, possibly with values that do not exist. */
function linkTo(pick: Pick): string {
  const link = new URLSearchParams({ task: oneOf(pick, taskIds), step: String(1 + pick(20)) });
  if (pick(3) === 0) {
    link.set('weights', 'untrained');
    link.set('seed', String(pick(50)));
    link.set('size', oneOf(pick, ['2', '8', '24']));
  }
  if (pick(2)) link.set('panel', oneOf(pick, panels));
  if (pick(3) === 0) link.set('op', String(1 + pick(14)));
  if (pick(3) === 0) {
    const { id, options } = oneOf(pick, conventions);
    link.set(id, oneOf(pick, options).id);
  }
  if (pick(4) === 0) {
    const start = pick(cellNames.length);
    const turned = [...cellNames.slice(start), ...cellNames.slice(0, start)];
    link.set('cells', turned.slice(0, 2 + pick(turned.length - 1)).join());
  }
  for (let change = pick(3); change > 0; change--) {
    const [unit, from] = [pick(9), 1 + pick(9)];
    const hold = oneOf(pick, ['RNN.h', 'GRU.z', 'GRU.h', 'LSTM.f', 'LSTM.c', 'all.x']);
    link.append('change', `${hold}[${unit}]=${oneOf(pick, [0, 1, -0.5])}@${from}-`);
  }
  if (pick(4) === 0) link.set('why', `${oneOf(pick, cellNames)}.h[${pick(8)}]@${1 + pick(9)}`);
  return link.toString();
}

/** Clicks a visible control. @returns its name */
async function press(page: Page, pick: Pick, selector: string, named?: RegExp): Promise<string> {
  const found = await page.evaluate(
    ({ selector, chosen, source }) => {
      const isOnScreen = (element: Element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const [left, top] = [x + width / 2, y + height / 2];
        return width > 0 && left > 0 && top > 0 && left < innerWidth && top < innerHeight;
      };
      const all = [...document.querySelectorAll<HTMLElement>(selector)].filter(
        (each) =>
          isOnScreen(each) &&
          !each.closest('a') &&
          (!source || new RegExp(source).test(each.textContent ?? '')),
      );
      const element = all[Math.floor(chosen * all.length)];
      if (!element) return undefined;
      const { x, y, width, height } = element.getBoundingClientRect();
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return { x: x + width / 2, y: y + height / 2, name: name.slice(0, 40) };
    },
    { selector, chosen: pick(1e6) / 1e6, source: named?.source },
  );
  if (!found) return 'nothing';
  await page.mouse.click(found.x, found.y);
  return found.name;
}

export const actions: readonly Action[] = [
  {
    name: 'key',
    weight: 30,
    act: async (page, pick) => {
      const key = oneOf(pick, keys);
      await page.keyboard.press(key);
      return key;
    },
  },
  {
    name: 'press',
    weight: 16,
    act: (page, pick) => press(page, pick, 'button, summary, [role=slider], label'),
  },
  {
    name: 'open',
    weight: 6,
    act: (page, pick) => press(page, pick, 'nav button'),
  },
  {
    name: 'type',
    weight: 8,
    act: async (page, pick) => {
      await press(page, pick, 'input[aria-label=Sequence]');
      const text = Array.from({ length: 1 + pick(6) }, () => oneOf(pick, [...letters])).join('');
      if (pick(4) === 0) await page.keyboard.press('Backspace');
      else await page.keyboard.type(text);
      return text;
    },
  },
  {
    name: 'choose',
    weight: 8,
    act: (page, pick) =>
      page.evaluate(
        ([which, option]) => {
          const all = document.querySelectorAll('select');
          const select = all[Math.floor(which * all.length)];
          if (!select) return 'nothing';
          // Like the browser when an option is chosen.
          const { value } = select.options[Math.floor(option * select.options.length)] ?? {};
          Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(
            select,
            value,
          );
          select.dispatchEvent(new Event('change', { bubbles: true }));
          return `${select.ariaLabel}: ${value}`;
        },
        [pick(1e6) / 1e6, pick(1e6) / 1e6] as const,
      ),
  },
  {
    name: 'task',
    weight: 5,
    // Several in a row, so that the models of one arrive while the next is chosen.
    act: (page, pick) => {
      const tasks = Array.from({ length: 1 + pick(3) }, () => oneOf(pick, taskIds));
      return page.evaluate((chosen) => {
        const [select] = document.querySelectorAll(
          'header select',
        ) as NodeListOf<HTMLSelectElement>;
        chosen.forEach((task, index) => {
          setTimeout(() => {
            if (!select) return;
            select.value = task;
            select.dispatchEvent(new Event('change', { bubbles: true }));
          }, index * 7);
        });
        return chosen.join(', ');
      }, tasks);
    },
  },
  {
    name: 'link',
    weight: 4,
    act: async (page, pick) => {
      const link = linkTo(pick);
      await page.evaluate((hash) => {
        location.hash = hash;
      }, link);
      return link;
    },
  },
  {
    name: 'go',
    weight: 3,
    act: async (page, pick) => {
      const by = pick(3) ? -1 : 1;
      // Not back beyond the page's first entry.
      const gone = await page.evaluate((steps) => {
        if (steps < 0 && !history.state) return false;
        history.go(steps);
        return true;
      }, by);
      return gone ? String(by) : 'nowhere';
    },
  },
  {
    name: 'size',
    weight: 1,
    act: async (page, pick) => {
      const [width, height] = oneOf(pick, sizes);
      await page.setViewportSize({ width, height });
      return `${width} × ${height}`;
    },
  },
  {
    name: 'cells',
    weight: 2,
    act: async (page, pick) => {
      const opened = await press(page, pick, 'button[aria-controls]', /^Cells$/);
      if (opened === 'nothing') return opened;
      return press(page, pick, 'header li input, header li button');
    },
  },
  {
    name: 'train',
    weight: 3,
    act: async (page, pick) => {
      const named = /^(Start|Pause|Resume|Step|Train 1 step|Reset|Undo reset|Train|learning|live)/;
      return press(page, pick, 'button, label', named);
    },
  },
  {
    name: 'reload',
    weight: 0.4,
    act: async (page) => {
      await page.reload({ waitUntil: 'commit' });
      return '';
    },
  },
];

/** A random action by weight. */
export function nextAction(pick: Pick): Action {
  const all = actions.reduce((sum, { weight }) => sum + weight, 0);
  let left = (pick(1e6) / 1e6) * all;
  for (const action of actions) {
    left -= action.weight;
    if (left < 0) return action;
  }
  return actions[0] as Action;
}
