/** How long after the reader's last choice the page counts as idle, in ms: running code takes time. */
const rest = 1500;

interface Preload {
  /** Loads the code. */
  readonly load: () => Promise<unknown>;
  /** Selects where the pointer or the focus announces that it may be wanted. */
  readonly near: string;
  /** Selects where a press does. */
  readonly pressed: string;
  /** Each calls back after a choice that shows that the page is in use, until it is ended. */
  readonly choices: readonly ((chosen: () => void) => () => void)[];
}

/**
 * Loads code before it is wanted: when the reader rests after a choice, so that it is there at once
 * and offline; or as soon as the pointer or the focus comes near.
 * @returns ends it
 */
export function preloadWhenWanted({ load, near, pressed, choices }: Preload): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  let timer: number | undefined;
  const start = () => {
    // Offline, a request would only fail; the next occasion may be online.
    if (!navigator.onLine) return;
    stop();
    // What is opened reports a failure.
    load().catch(() => {});
  };
  const approach = ({ type, target }: Event) => {
    const places = type === 'pointerdown' ? pressed : near;
    if (target instanceof Element && target.closest(places)) start();
  };
  for (const type of ['pointerover', 'focusin', 'pointerdown']) {
    document.addEventListener(type, approach, { signal });
  }
  const ends = choices.map((subscribe) =>
    subscribe(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(start, rest);
    }),
  );
  const stop = () => {
    abort.abort();
    for (const end of ends) end();
    window.clearTimeout(timer);
  };
  return stop;
}
