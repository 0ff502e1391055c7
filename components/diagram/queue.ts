/** A priority queue by least cost; deterministic for equal costs. */
export interface Queue {
  push(item: number, cost: number): void;
  /** Undefined once it is empty. */
  pop(): number | undefined;
}

export function queueOf(): Queue {
  const items: number[] = [];
  const costs: number[] = [];
  const swap = (a: number, b: number) => {
    const [item, itemCost] = [items[a] ?? 0, costs[a] ?? 0];
    items[a] = items[b] ?? 0;
    costs[a] = costs[b] ?? 0;
    items[b] = item;
    costs[b] = itemCost;
  };
  const cost = (at: number) => costs[at] ?? Number.POSITIVE_INFINITY;
  return {
    push(item, itemCost) {
      let at = items.push(item) - 1;
      costs.push(itemCost);
      for (let up = (at - 1) >> 1; at > 0 && cost(at) < cost(up); up = (at - 1) >> 1) {
        swap(at, up);
        at = up;
      }
    },
    pop() {
      const first = items[0];
      const [item, itemCost] = [items.pop(), costs.pop()];
      if (items.length === 0 || item === undefined || itemCost === undefined) return first;
      items[0] = item;
      costs[0] = itemCost;
      for (let at = 0; ; ) {
        const left = 2 * at + 1;
        const least = cost(left + 1) < cost(left) ? left + 1 : left;
        if (cost(least) >= cost(at)) return first;
        swap(at, least);
        at = least;
      }
    },
  };
}
