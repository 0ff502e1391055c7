/** A worker that is replaced when it dies. */
import type { FromWorker, ToWorker } from './messages';

interface Listener {
  readonly onMessage: (message: FromWorker) => void;
  /** It died, for this reason if one is known; say something again to start another. */
  readonly onDeath: (why: string | undefined) => void;
}

let count = 0;

export class Trainee {
  private worker: Worker | undefined;

  constructor(private readonly listener: Listener) {}

  /** @throws if the browser cannot start a worker */
  tell(message: ToWorker): void {
    this.worker ??= this.start();
    this.worker.postMessage(message);
  }

  /** Lets it go; what it had not kept is lost. */
  dismiss(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }

  private start(): Worker {
    count++;
    const name = `unrolled-training-${Date.now()}-${count}`;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name });
    const died = (why?: string) => {
      if (this.worker !== worker) return;
      this.dismiss();
      this.listener.onDeath(why);
    };
    worker.onerror = (event) => died(event.message);
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (this.worker !== worker) return;
      // A terminated or crashed worker sends no event, but the browser takes its lock away.
      if (data.kind === 'ready') navigator.locks?.request(name, () => died());
      else this.listener.onMessage(data);
    };
    return worker;
  }
}
