import type { Fault } from '../../components/Boundary';
import { version } from '../../package.json';

/** The maximum number of stack lines. */
const lines = 12;

/**
 * An error report to send: the version, the link and the error. It contains nothing of the reader's
 * own, unless they include their sequence in the link.
 * @param address the page's address, with the link behind the `#`
 */
export function reportOn({ error, stack }: Fault, address: string, withSequence: boolean): string {
  const parts = [`Unrolled ${version}`, withSequence ? address : withoutText(address)];
  parts.push(...topOf(error instanceof Error ? (error.stack ?? String(error)) : String(error)));
  // Some browsers omit the message from the stack.
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
