// Shows the page in stages (app/styles/stages.css), and meanwhile starts the program, which is being
// preloaded: its libraries first, each in a task of its own.
{
  const { dataset } = document.documentElement;
  let isStarted = false;
  const run = ([path, ...others]: readonly string[]) => {
    if (path === undefined) return;
    const script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = '';
    script.src = path;
    script.onload = () => setTimeout(run, 0, others);
    document.head.append(script);
  };
  const show = ([stage, ...others]: readonly string[]) => {
    if (stage === undefined) delete dataset.stage;
    else {
      dataset.stage = stage;
      // After it is painted.
      requestAnimationFrame(() => setTimeout(show, 0, others));
      if (stage === 'name') return;
    }
    if (isStarted) return;
    isStarted = true;
    run('%program%'.split(' '));
  };
  // A page in the background is not painted.
  if (document.hidden || 'afresh' in dataset) show([]);
  else {
    Promise.resolve(window.fontsInPage).then(() => {
      if (!isStarted) show(['name', 'bars']);
    });
    setTimeout(show, 1000, []);
  }
}
