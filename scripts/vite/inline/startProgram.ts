// Starts the program, which is being preloaded, once the page is painted.
{
  let isStarted = false;
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    const script = document.createElement('script');
    script.type = 'module';
    script.crossOrigin = '';
    script.src = '%program%';
    document.head.append(script);
  };
  // A page in the background is not painted.
  if (document.hidden || 'afresh' in document.documentElement.dataset) start();
  else {
    requestAnimationFrame(() => setTimeout(start));
    setTimeout(start, 1000);
  }
}
