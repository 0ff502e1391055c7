{
  // The content security policy allows styles that a script sets, but none in the HTML.
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
}
