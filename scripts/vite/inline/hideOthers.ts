// The page holds the first minute. If the address asks for something else, or the reader has been here
// before, it is hidden (app/styles/stages.css) until the program has rendered the comparison, whose
// code is fetched meanwhile. Also sets the theme.
{
  const root = document.documentElement;
  const { hash } = location;
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'dark' : 'light';
  let isMinute = hash === '' || hash === '#first-minute';
  try {
    // As app/theme.ts, app/lastAddress.ts and app/minute/visited.ts write them.
    const theme = localStorage.getItem('unrolled-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (sessionStorage.getItem('unrolled-address')) isMinute = false;
    if (hash === '' && localStorage.getItem('unrolled-visited')) isMinute = false;
  } catch {
    // Storage may be blocked, as in a sandboxed frame.
  }
  if (isMinute) {
    root.dataset.stage = 'arriving';
  } else {
    root.dataset.afresh = '';
    // Those of formulas.
    for (const face of document.fonts) if (/^U\+0-10FFFF/i.test(face.unicodeRange)) face.load();
    for (const href of '%comparison%'.split(' ')) {
      const link = document.createElement('link');
      link.rel = 'modulepreload';
      link.crossOrigin = '';
      link.href = href;
      document.head.append(link);
    }
  }
}
