import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { reportOn } from './report';

const address = 'https://example.org/unrolled/#task=parity&text=my+own&step=2';
const error = new Error('xs[0]: expected 8 numbers, got 30');
const fault = { error, stack: '\n    at CompareCell\n    at main' };

describe('a report', () => {
  it('contains the version, the link, the error and its stack', () => {
    const report = reportOn(fault, address, true);
    expect(report).toContain(`Unrolled ${version}`);
    expect(report).toContain(address);
    expect(report).toContain('xs[0]: expected 8 numbers, got 30');
    expect(report).toContain('at CompareCell');
  });

  it('omits the reader’s text', () => {
    const report = reportOn(fault, address, false);
    expect(report).toContain('https://example.org/unrolled/#task=parity&step=2');
    expect(report).not.toContain('own');
  });

  it('accepts any thrown value, and stays short', () => {
    expect(reportOn({ error: 'gone', stack: '' }, 'http://localhost/', false)).toBe(
      `Unrolled ${version}\nhttp://localhost/\ngone`,
    );
    const deep = Array.from({ length: 500 }, (_, line) => `    at Part${line}`).join('\n');
    expect(reportOn({ error, stack: deep }, address, false).split('\n').length).toBeLessThan(32);
  });

  it('names the error if the browser omits it from the stack', () => {
    const bare = new TypeError('no such node');
    bare.stack = 'removeChild@app.js:1:2';
    expect(reportOn({ error: bare, stack: '' }, address, false)).toContain(
      'TypeError: no such node',
    );
  });
});
