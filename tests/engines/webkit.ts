/** WebKit as GTK ships it, driven by W3C WebDriver with WebKitWebDriver, on a virtual screen. */
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { dragging, pressing } from './actions';
import type { Driver, Key, Point, Size } from './driver';
import { start, stop, temporaryFolder } from './processes';

/** The paths of the required programs. */
export interface WebKitPrograms {
  readonly driver: string;
  /** The virtual X server. */
  readonly xvfb: string;
}

/** The minimum width of its window; narrower pages are shown in a frame. */
const narrowest = 447;

/** @throws when it does not start */
export async function openWebKit(programs: WebKitPrograms): Promise<Driver> {
  const { screen, display } = await openScreen(programs.xvfb);
  const port = await freePort();
  const home = temporaryFolder('webkit');
  const driver = start(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    // Uses neither the user's WebKit data nor a Wayland session.
    env: {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      XDG_DATA_HOME: home,
      XDG_CACHE_HOME: home,
      XDG_CONFIG_HOME: home,
    },
  });
  const service = `http://127.0.0.1:${port}`;
  const created = (await whenUp(driver, () =>
    call('POST', `${service}/session`, { capabilities: {} }),
  )) as { readonly sessionId: string; readonly capabilities: { readonly browserVersion: string } };
  const session = `${service}/session/${created.sessionId}`;
  const post = (path: string, body: unknown = {}) => call('POST', `${session}/${path}`, body);
  await post('timeouts', { script: 600_000, pageLoad: 600_000 });

  const evaluate = (expression: string) =>
    post('execute/sync', { script: `return ${expression}`, args: [] });
  let size: Size | undefined;
  const isFramed = () => size !== undefined && size.width < narrowest;

  const enterFrame = async () => {
    if (!isFramed()) return;
    await post('frame', { id: null });
    await post('frame', { id: 0 });
  };

  return {
    engine: 'WebKit',
    version: `WebKitGTK ${created.capabilities.browserVersion}`,
    async open(address) {
      if (!size || !isFramed() || address.startsWith('about:')) {
        await post('url', { url: address });
        return;
      }
      const { href, hash } = new URL(address);
      const frame = new URL('frame.html', href);
      frame.search = new URLSearchParams({
        width: `${size.width}`,
        height: `${size.height}`,
      }).toString();
      await post('url', { url: `${frame.href}${hash}` });
      await enterFrame();
    },
    async reload() {
      await post('refresh');
      await enterFrame();
    },
    async traverse(by) {
      await post(by < 0 ? 'back' : 'forward');
    },
    async resize(wanted) {
      size = wanted;
      await post('frame', { id: null });
      const inner = { width: Math.max(wanted.width, narrowest), height: wanted.height };
      await post('window/rect', { x: 0, y: 0, ...inner });
      // The window's title bar takes some of the height.
      const shown = (await evaluate('innerHeight')) as number;
      await post('window/rect', { ...inner, height: 2 * inner.height - shown });
    },
    async evaluate(expression) {
      return (await evaluate(expression)) ?? null;
    },
    async click(point: Point, shift = false) {
      await post('actions', { actions: dragging([point], shift) });
    },
    async drag(from: Point, to: Point) {
      await post('actions', { actions: dragging([from, to]) });
    },
    async press(keys: readonly Key[], held: readonly Key[] = []) {
      await post('actions', { actions: pressing(keys, held) });
    },
    async screenshot() {
      return Buffer.from((await call('GET', `${session}/screenshot`)) as string, 'base64');
    },
    async close() {
      await call('DELETE', session).catch(() => undefined);
      await stop(driver);
      await stop(screen);
    },
  };
}

/** @throws the driver's error */
async function call(method: string, address: string, body?: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}

/** Starts a virtual screen with the first free number. */
async function openScreen(xvfb: string): Promise<{ screen: ChildProcess; display: string }> {
  const screen = start(
    xvfb,
    ['-displayfd', '3', '-screen', '0', '2600x1600x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const display = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.once('data', (number) => resolve(`:${String(number).trim()}`));
    screen.on('exit', () => reject(new Error('Xvfb ended as it started')));
  });
  return { screen, display };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

/** Retries until the driver listens. */
async function whenUp<Answer>(driver: ChildProcess, ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const isEarly = error instanceof TypeError && driver.exitCode === null;
      if (!isEarly) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
