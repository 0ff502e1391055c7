/**
 * Formulas as KaTeX renders them have six elements per letter. This writes the same picture with
 * fewer: an index as one shifted element instead of a table, and no element that neither has a
 * style of its own nor is a symbol or a part.
 */

interface Element {
  readonly classes: readonly string[];
  readonly style: string;
  /** Its other attributes, as written. */
  readonly data: string;
  readonly children: readonly Node[];
}

type Node = Element | string;

/** The size of an index, relative to its formula. */
const indexSize = 0.7;

/**
 * Classes that style sheets use, and those of operators and brackets: joined with the text beside
 * it, an operator would stand up to 1/64 px elsewhere. An element without any of them is dropped.
 */
const styled = new Set([
  'katex',
  'katex-base',
  'katex-strut',
  'katex-accent',
  'accent-body',
  'accent-full',
  'index',
  'mathnormal',
  'mbin',
  'mclose',
  'mop',
  'mopen',
  'mpunct',
  'mrel',
  'msupsub',
  'mathrm',
  'mord',
  'mspace',
  'pstrut',
  'vlist',
  'vlist-r',
  'vlist-s',
  'vlist-t',
  'vlist-t2',
  'katex-sizing',
]);

/**
 * @param html of one formula, in spans only
 * @throws on HTML of another form
 */
export function thinFormula(html: string): string {
  return parse(html).flatMap(thin).map(write).join('');
}

function thin(node: Node): Node[] {
  if (typeof node === 'string') return [node];
  const children = (indexIn(node) ?? node).children.flatMap(thin);
  const index = indexIn(node);
  if (index) return [{ ...index, children: children.flatMap(unwrapped) }];
  const { classes, style, data } = node;
  // The cells and the empty spans of a table have a place in it.
  const isPlaced = classes.some((name) => name.startsWith('vlist')) || classes.length === 0;
  const kept = classes.filter((name) => styled.has(name));
  const only = children.length === 1 ? children[0] : undefined;
  if (data && typeof only === 'object' && !only.data && only.style === '') {
    // A symbol and its only child are one box.
    return [{ ...only, data, style, classes: [...new Set([...kept, ...only.classes])] }];
  }
  const isNeeded = isPlaced || kept.length > 0 || style !== '' || data !== '';
  if (!isNeeded) return children;
  return [{ classes: kept, style, data, children }];
}

/** An index is one line, and never breaks: its elements need not say so again. */
function unwrapped(node: Node): Node[] {
  if (typeof node === 'string') return [node];
  const isPlain = node.classes.every((name) => name === 'mord') && !node.style && !node.data;
  return isPlain ? node.children.flatMap(unwrapped) : [node];
}

/** The index that a table of one row sets; undefined if the element is something else. */
function indexIn({ classes, children }: Element): Element | undefined {
  if (!classes.includes('msupsub')) return undefined;
  const table = elementIn(children, 'vlist-t2');
  const list = elementIn(elementIn(table?.children, 'vlist-r')?.children, 'vlist');
  const [box, ...more] = list?.children ?? [];
  if (typeof box !== 'object' || more.length > 0) return undefined;
  const strut = elementIn(box.children, 'pstrut');
  const content = elementIn(box.children, 'katex-sizing');
  if (!strut || !content?.classes.includes('size3')) return undefined;
  const em = (style: string, name: string) =>
    Number(style.match(new RegExp(`(?:^|;)${name}:(-?[\\d.]+)em`))?.[1] ?? 0);
  const scaled = (value: number) => `${Number((value / indexSize).toFixed(8))}em`;
  const down = em(strut.style, 'height') + em(box.style, 'top');
  const style = [
    `top:${scaled(down)}`,
    `margin-left:${scaled(em(box.style, 'margin-left'))}`,
    `margin-right:${scaled(em(box.style, 'margin-right'))}`,
  ].join(';');
  return { classes: ['index'], style: `${style};`, data: '', children: content.children };
}

function elementIn(nodes: readonly Node[] | undefined, name: string): Element | undefined {
  return nodes?.find((node): node is Element => {
    return typeof node === 'object' && node.classes.includes(name);
  });
}

/** The rule of an index. */
export const indexRule = `.katex .index{position:relative;font-size:${indexSize}em}`;

function parse(html: string): Node[] {
  const root: { children: Node[] } = { children: [] };
  const open: { children: Node[] }[] = [root];
  for (const [tag, attributes] of html.matchAll(/<span([^>]*)>|<\/span>|[^<]+|</g)) {
    const parent = open.at(-1);
    if (!parent || tag === '<') throw new Error(`formula: expected spans only, got ${html}`);
    if (tag === '</span>') open.pop();
    else if (attributes === undefined) parent.children.push(tag);
    else {
      const read = (name: string) => attributes.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? '';
      const element = {
        classes: read('class').split(' ').filter(Boolean),
        style: read('style'),
        data: attributes.replaceAll(/ (?:class|style)="[^"]*"/g, ''),
        children: [],
      };
      parent.children.push(element);
      open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`formula: expected closed spans, got ${html}`);
  return root.children;
}

function write(node: Node): string {
  if (typeof node === 'string') return node;
  const { classes, style, data, children } = node;
  const named = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  const shaped = style ? ` style="${style}"` : '';
  return `<span${named}${shaped}${data}>${children.map(write).join('')}</span>`;
}
