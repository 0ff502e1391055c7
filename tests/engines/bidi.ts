/** A client of WebDriver BiDi (https://w3c.github.io/webdriver-bidi/): commands and events over a WebSocket. */

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly method?: string;
  readonly params?: unknown;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class BidiConnection {
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Map<string, (params: unknown) => void>();
  private count = 0;
  private isClosed = false;

  private constructor(private readonly socket: WebSocket) {
    socket.addEventListener('message', ({ data }) => this.hear(JSON.parse(String(data))));
    socket.addEventListener('close', () => {
      this.isClosed = true;
      for (const { reject } of this.waiting.values()) reject(new Error('the browser has ended'));
      this.waiting.clear();
    });
  }

  /** @throws if there is no server at the address */
  static open(address: string): Promise<BidiConnection> {
    const socket = new WebSocket(address);
    return new Promise((resolve, reject) => {
      socket.addEventListener('open', () => resolve(new BidiConnection(socket)));
      socket.addEventListener('error', () => reject(new Error(`${address} does not answer`)));
    });
  }

  /** @throws the browser's error */
  send(method: string, params: Record<string, unknown> = {}): Promise<unknown> {
    if (this.isClosed) return Promise.reject(new Error('the browser has ended'));
    this.count++;
    const id = this.count;
    this.socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  on(event: string, listener: (params: unknown) => void): void {
    this.listeners.set(event, listener);
  }

  close(): void {
    this.socket.close();
  }

  private hear({ id, result, error, message, method, params }: Reply): void {
    if (method) this.listeners.get(method)?.(params);
    const waiting = this.waiting.get(id ?? 0);
    this.waiting.delete(id ?? 0);
    if (error) waiting?.reject(new Error(`${error}: ${message}`));
    else waiting?.resolve(result);
  }
}
