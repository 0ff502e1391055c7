// Shows the first minute in stages (app/styles/stages.css), and meanwhile starts the program, which is
// being preloaded: each of its files in a task of its own. Only the page's name is painted before
// anything else is done.
{
  const { dataset } = document.documentElement;
  let isStarted = false;
  let isShown = false;
  let prepared: Promise<unknown> | undefined;

  const run = ([path, ...others]: readonly string[]) => {
    if (path === undefined) return;
    const script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = '';
    script.src = path;
    script.onload = () => setTimeout(run, 0, others);
    document.head.append(script);
  };
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    run('%program%'.split(' '));
  };

  const fetchWeights = () => {
    for (const path of '%weights%'.split(' ')) {
      const link = document.createElement('link');
      link.rel = 'preload';
      link.as = 'fetch';
      link.crossOrigin = '';
      link.href = `./${path}`;
      document.head.append(link);
    }
  };
  /** The content security policy allows styles that a script sets, but none in the HTML. */
  const applyStyles = () => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-style]')) {
      element.style.cssText = element.dataset.style ?? '';
      element.removeAttribute('data-style');
    }
    // As app/compare/useCardWidth.ts: three cards have room for larger type in every such window.
    const main = document.querySelector('main');
    if (main && innerWidth >= 1700) {
      main.dataset.large = '';
      main.style.setProperty('--card-width', `${(innerWidth - 88) / 3 - 2}px`);
    }
  };
  /** Once; resolves when the fonts in the page are loaded. */
  const prepare = () => {
    if (prepared) return prepared;
    fetchWeights();
    applyStyles();
    const fonts = [...document.fonts].filter(({ unicodeRange }) => /^U\+20-/i.test(unicodeRange));
    prepared = Promise.allSettled(fonts.map((face) => face.load()));
    return prepared;
  };

  const showAll = () => {
    isShown = true;
    prepare();
    delete dataset.stage;
    start();
  };
  /** Resolves after the next paint. */
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

  if ('afresh' in dataset) start();
  // A page in the background is not painted.
  else if (document.hidden) showAll();
  else {
    painted()
      .then(prepare)
      .then(async () => {
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
