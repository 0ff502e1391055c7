/** One timer for the ends of all transitions, so that they share a frame and a task. */

const ends = new Map<Element, () => void>();
let due = 0;
let isWaiting = false;

function wait(time: number): void {
  isWaiting = true;
  setTimeout(() => {
    isWaiting = false;
    if (ends.size === 0) return;
    const left = due - performance.now();
    if (left > 1) {
      wait(left);
      return;
    }
    const all = [...ends.values()];
    ends.clear();
    for (const end of all) end();
  }, time);
}

/** Calls `end` after `duration` ms without another transition; replaces the element's last end. */
export function settleLater(element: Element, end: () => void, duration: number): void {
  ends.set(element, end);
  due = performance.now() + duration;
  if (!isWaiting) wait(duration);
}

/** Drops the element's end, because its picture is final. */
export function settleNow(element: Element): void {
  ends.delete(element);
}
