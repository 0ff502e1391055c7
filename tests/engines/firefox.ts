/** Firefox, driven by WebDriver BiDi, which it supports without a separate driver. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dragging, pressing } from './actions';
import { BidiConnection } from './bidi';
import type { Driver, Key, Point, Size } from './driver';
import { start, stop, temporaryFolder } from './processes';

interface LogEntry {
  readonly level: string;
  readonly text: string;
}

interface FetchError {
  readonly request: { readonly url: string };
  readonly errorText: string;
}

const events = ['log.entryAdded', 'network.fetchError'];

/**
 * @param report called with every error of the page and its worker
 * @throws if it does not start
 */
export async function openFirefox(
  executable: string,
  report: (problem: string) => void,
): Promise<Driver> {
  const profile = temporaryFolder('firefox');
  writeFileSync(join(profile, 'user.js'), preferences);
  const browser = start(
    executable,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    browser.stderr?.on('data', (data) => {
      said += data;
      const found = /ws:\/\/\S+/.exec(said);
      if (found) resolve(found[0]);
    });
    browser.on('exit', () => reject(new Error(`Firefox ended as it started: ${said.trim()}`)));
  });
  const bidi = await BidiConnection.open(`${address}/session`);
  const session = (await bidi.send('session.new', { capabilities: {} })) as {
    readonly capabilities: { readonly browserVersion: string };
  };
  const { contexts } = (await bidi.send('browsingContext.getTree')) as {
    readonly contexts: readonly { readonly context: string }[];
  };
  const context = contexts[0]?.context;
  if (!context) throw new Error('Firefox has opened no page');

  bidi.on('log.entryAdded', (params) => {
    const { level, text } = params as LogEntry;
    if (level === 'error') report(`console: ${text}`);
  });
  bidi.on('network.fetchError', (params) => {
    const { request, errorText } = params as FetchError;
    // Ignore aborted requests of a closed page. Missing files are reported by the server.
    if (errorText !== 'NS_BINDING_ABORTED') report(`${errorText}: ${request.url}`);
  });
  await bidi.send('session.subscribe', { events });

  const perform = (actions: unknown) => bidi.send('input.performActions', { context, actions });
  return {
    engine: 'Firefox',
    version: `Firefox ${session.capabilities.browserVersion}`,
    async open(address) {
      await bidi.send('browsingContext.navigate', { context, url: address, wait: 'complete' });
    },
    async reload() {
      await bidi.send('browsingContext.reload', { context, wait: 'complete' });
    },
    async traverse(by) {
      await bidi.send('browsingContext.traverseHistory', { context, delta: by });
    },
    async resize(viewport: Size) {
      await bidi.send('browsingContext.setViewport', { context, viewport });
    },
    async evaluate(expression) {
      const answer = (await bidi.send('script.evaluate', {
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
        target: { context },
        awaitPromise: true,
      })) as { result?: { value: string }; exceptionDetails?: { text: string } };
      if (!answer.result) throw new Error(answer.exceptionDetails?.text ?? 'no result');
      return JSON.parse(answer.result.value);
    },
    async click(point: Point, shift = false) {
      await perform(dragging([point], shift));
    },
    async drag(from: Point, to: Point) {
      await perform(dragging([from, to]));
    },
    async press(keys: readonly Key[], held: readonly Key[] = []) {
      await perform(pressing(keys, held));
    },
    async screenshot() {
      const { data } = (await bidi.send('browsingContext.captureScreenshot', { context })) as {
        readonly data: string;
      };
      return Buffer.from(data, 'base64');
    },
    async close() {
      bidi.close();
      await stop(browser);
    },
  };
}

/** Preferences that avoid network requests. */
const preferences = [
  'user_pref("app.normandy.enabled", false);',
  'user_pref("browser.safebrowsing.downloads.enabled", false);',
  'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
  'user_pref("extensions.getAddons.cache.enabled", false);',
  'user_pref("network.captive-portal-service.enabled", false);',
  'user_pref("network.connectivity-service.enabled", false);',
  '',
].join('\n');
