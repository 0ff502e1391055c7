// Shows the rest of the page once its boxes are painted (app/styles/stages.css), then starts the
// program, which is being preloaded: its libraries first, so that both run in tasks of their own.
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
  // A page in the background is not painted.
  if (document.hidden || 'afresh' in dataset) start();
  else {
    painted(() => {
      if (isStarted) return;
      dataset.stage = 'contents';
      painted(() => {
        delete dataset.stage;
        painted(start);
      });
    });
    setTimeout(start, 1000);
  }
}
