import { createElement, Fragment, type ReactNode } from 'react';

/**
 * Gives every text on the page an element to itself.
 *
 * A browser that translates, and many an extension, replace text nodes. React then writes into a
 * node that is no longer on the page, or throws as it tries to remove it. A text that is its
 * element's only child is safe: React writes it as the content of the element. So texts side by
 * side become one, and a text beside elements gets a `u-text` around it, which the style sheet
 * takes out of the layout.
 * @param type an element's name, `Fragment` or a component
 * @returns the properties with such children; those of a component as they are
 */
export function withOwnElements(type: unknown, props: unknown): unknown {
  if (typeof type !== 'string' && type !== Fragment) return props;
  const { children, ...others } = props as { children?: ReactNode };
  // What stands beside a fragment is not known.
  const list = type === Fragment && isText(children) ? [children] : children;
  if (!Array.isArray(list) || !list.flat(Infinity).some(isText)) return props;
  const joined = joinTexts(list);
  const isTextAlone = joined.every((child) => isNothing(child) || isText(child));
  if (type !== Fragment && isTextAlone)
    return { ...others, children: joined.filter(isText).join('') };
  // An option holds text only.
  const wrapper = type === 'text' || type === 'tspan' ? 'tspan' : 'u-text';
  return { ...others, children: joined.map((child, index) => wrap(child, wrapper, index)) };
}

const isText = (child: unknown) => typeof child === 'string' || typeof child === 'number';
const isNothing = (child: unknown) => child == null || typeof child === 'boolean';

/** Texts that follow each other, as one; every other child keeps its place, and so its state. */
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
