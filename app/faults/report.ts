import type { Fault } from '../../components/Boundary';
import { version } from '../../package.json';

/** How many lines of a stack say enough. */
const lines = 12;

/**
 * What a reader may send when something failed: the version, the link and the error. Nothing of
 * the reader's own is in it, unless they want their sequence in the link.
 * @param address the page's address, with the link behind the `#`
 */
export function reportOn({ error, stack }: Fault, address: string, withSequence: boolean): string {
  const parts = [`Unrolled ${version}`, withSequence ? address : withoutText(address)];
  parts.push(...topOf(error instanceof Error ? (error.stack ?? String(error)) : String(error)));
  // Some browsers leave the message out of the stack.
  if (error instanceof Error && !parts.some((part) => part.includes(error.message))) {
    parts.splice(2, 0, String(error));
  }
  const components = topOf(stack);
  if (components.length > 0) parts.push('Components:', ...components);
  return parts.join('\n');
}

const topOf = (stack: string) =>
  stack
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, lines);

/** The address without the sequence, which is the reader's own text. */
function withoutText(address: string): string {
  const [page = '', hash] = address.split('#');
  if (hash === undefined) return page;
  const link = new URLSearchParams(hash);
  link.delete('text');
  return `${page}#${link}`;
}
