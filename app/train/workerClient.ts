/** A worker that is replaced when it dies. */
import type { FromWorker, ToWorker } from './messages';
import { openWorker } from './openWorker';
import address from './worker.ts?worker&url';

interface Listener {
  readonly onMessage: (message: FromWorker) => void;
  /** Called when it died, with the reason if known; the next `tell` starts another one. */
  readonly onDeath: (why: string | undefined) => void;
}

let count = 0;

export class WorkerClient {
  private worker: Worker | undefined;

  constructor(private readonly listener: Listener) {}

  /** @throws if the browser cannot start a worker */
  tell(message: ToWorker): void {
    this.worker ??= this.start();
    this.worker.postMessage(message);
  }

  /** Terminates it; unsaved steps are lost. */
  dismiss(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }

  private start(): Worker {
    count++;
    const name = `unrolled-training-${Date.now()}-${count}`;
    const worker = openWorker(address, name);
    const died = (why?: string) => {
      if (this.worker !== worker) return;
      this.dismiss();
      this.listener.onDeath(why);
    };
    worker.onerror = (event) => died(event.message);
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (this.worker !== worker) return;
      // A terminated or crashed worker sends no event, but the browser releases its lock.
      if (data.kind === 'ready') navigator.locks?.request(name, () => died());
      else this.listener.onMessage(data);
    };
    return worker;
  }
}
