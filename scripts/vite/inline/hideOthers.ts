// The page holds the default screen. If the address or the last visit asks for another one, it is
// hidden (app/styles/stages.css) until the program has rendered that one. Also sets the theme, and
// loads the fonts.
{
  const root = document.documentElement;
  const defaultLink = '#%link%';
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'dark' : 'light';
  let isDefault = !location.hash || location.hash === defaultLink;
  try {
    // As app/theme.ts and app/lastAddress.ts write them.
    const theme = localStorage.getItem('unrolled-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    const last = JSON.parse(sessionStorage.getItem('unrolled-address') || 'null');
    if (last && last.link !== defaultLink) isDefault = false;
  } catch {
    // Storage may be blocked, as in a sandboxed frame.
  }
  if (isDefault) {
    root.dataset.stage = 'arriving';
    // The fonts in the page, without those of rare characters, are ready when the rest has arrived.
    const faces = [...document.fonts].filter(({ unicodeRange }) =>
      /^U\+(0-10FFFF|20-)/i.test(unicodeRange),
    );
    window.fontsInPage = Promise.allSettled(faces.map((face) => face.load()));
  } else root.dataset.afresh = '';
}
