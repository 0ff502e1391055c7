// Shows the page in stages (app/styles/stages.css), then starts the program, which is being preloaded:
// its libraries first, each in a task of its own.
{
  const { dataset } = document.documentElement;
  let isStarted = false;
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    delete dataset.stage;
    run('%program%'.split(' '));
  };
  const run = ([path, ...others]: readonly string[]) => {
    if (path === undefined) return;
    const script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = '';
    script.src = path;
    script.onload = () => setTimeout(run, 0, others);
    document.head.append(script);
  };
  /** Runs after the next paint. */
  const painted = (then: () => void) => requestAnimationFrame(() => setTimeout(then));
  const show = (stages: readonly string[]) => {
    if (isStarted) return;
    const [stage, ...others] = stages;
    if (stage === undefined) return start();
    dataset.stage = stage;
    painted(() => show(others));
  };
  // A page in the background is not painted.
  if (document.hidden || 'afresh' in dataset) start();
  else {
    Promise.resolve(window.fontsInPage).then(() =>
      show(['name', 'bars', 'boxes', 'contents', 'all']),
    );
    setTimeout(start, 1000);
  }
}
