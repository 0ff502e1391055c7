/** Shows a training's progress and remaining time as a line in the terminal. */
export class Progress {
  private readonly started = Date.now();
  private smoothed = Number.NaN;
  private shown = 0;

  constructor(
    private readonly label: string,
    private readonly first: number,
    private readonly total: number,
  ) {}

  report(step: number, loss: number): void {
    this.smoothed = Number.isNaN(this.smoothed) ? loss : 0.98 * this.smoothed + 0.02 * loss;
    const now = Date.now();
    const last = step === this.total;
    const pause = process.stdout.isTTY ? 200 : 10_000;
    if (now - this.shown < pause && !last) return;
    this.shown = now;
    const done = step / this.total;
    const bar = '█'.repeat(Math.round(done * 24)).padEnd(24, '░');
    const left = ((now - this.started) / (step - this.first)) * (this.total - step);
    const line = `${this.label.padEnd(4)} ${bar} ${step}/${this.total}  loss ${this.smoothed.toFixed(3)}  ${Math.round(left / 1000)} s left`;
    process.stdout.write(process.stdout.isTTY && !last ? `\r${line}  ` : `${line}\n`);
  }
}
