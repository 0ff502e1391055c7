// Fetches the weights of the first minute, shows it in stages (app/styles/stages.css), and meanwhile
// starts the program, which is being preloaded: its libraries first, each in a task of its own.
{
  const { dataset } = document.documentElement;
  let isStarted = false;
  let isShown = false;
  const run = ([path, ...others]: readonly string[]) => {
    if (path === undefined) return;
    const script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = '';
    script.src = path;
    script.onload = () => setTimeout(run, 0, others);
    document.head.append(script);
  };
  /** Resolves after the next paint. */
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    run('%program%'.split(' '));
  };
  const showAll = () => {
    isShown = true;
    delete dataset.stage;
    start();
  };
  if (!('afresh' in dataset)) {
    for (const path of '%weights%'.split(' ')) {
      const link = document.createElement('link');
      link.rel = 'preload';
      link.as = 'fetch';
      link.crossOrigin = '';
      link.href = `./${path}`;
      document.head.append(link);
    }
  }
  // A page in the background is not painted.
  if (document.hidden || 'afresh' in dataset) showAll();
  else {
    Promise.all([window.fontsInPage, painted()]).then(async () => {
      for (const stage of ['header', 'bars', 'cells', 'pictures']) {
        // A slow device shows all before the last stage.
        if (isShown) return;
        dataset.stage = stage;
        start();
        await painted();
      }
      showAll();
    });
    setTimeout(showAll, 1000);
  }
}
