import { createElement, Fragment, type ReactNode } from 'react';

/**
 * Gives every text on the page its own element.
 *
 * Browser translation and many extensions replace text nodes. React then writes into a detached
 * node, or throws when removing it. A text that is its element's only child is safe, because React
 * sets it as the element's content. So adjacent texts are joined, and a text next to elements is
 * wrapped in a `u-text`, which has `display: contents`.
 * @param type an element's name, `Fragment` or a component
 * @returns the props with such children; unchanged for a component
 */
export function withOwnElements(type: unknown, props: unknown): unknown {
  if (typeof type !== 'string' && type !== Fragment) return props;
  const { children, ...others } = props as { children?: ReactNode };
  // The siblings of a fragment are unknown.
  const list = type === Fragment && isText(children) ? [children] : children;
  if (!Array.isArray(list) || !list.flat(Infinity).some(isText)) return props;
  const joined = joinTexts(list);
  const isTextAlone = joined.every((child) => isNothing(child) || isText(child));
  if (type !== Fragment && isTextAlone)
    return { ...others, children: joined.filter(isText).join('') };
  // An option may contain only text.
  const wrapper = type === 'text' || type === 'tspan' ? 'tspan' : 'u-text';
  return { ...others, children: joined.map((child, index) => wrap(child, wrapper, index)) };
}

const isText = (child: unknown) => typeof child === 'string' || typeof child === 'number';
const isNothing = (child: unknown) => child == null || typeof child === 'boolean';

/** Joins adjacent texts; every other child keeps its position, and thus its state. */
function joinTexts(children: readonly ReactNode[]): ReactNode[] {
  const joined = children.map((child) => (isText(child) ? String(child) : child));
  let open: number | undefined;
  joined.forEach((child, index) => {
    if (isNothing(child)) return;
    if (!isText(child)) open = undefined;
    else if (open === undefined) open = index;
    else {
      joined[open] = `${joined[open]}${child}`;
      joined[index] = null;
    }
  });
  return joined;
}

function wrap(child: ReactNode, wrapper: string, index: number): ReactNode {
  if (Array.isArray(child)) return child.map((each, at) => wrap(each, wrapper, at));
  return isText(child) && child !== ''
    ? createElement(wrapper, { key: `text-${index}` }, child)
    : child;
}
