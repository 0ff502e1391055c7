// The content security policy allows styles that a script sets, but none in the HTML.
for (const element of document.querySelectorAll<HTMLElement>('[data-style]')) {
  element.style.cssText = element.dataset.style ?? '';
  element.removeAttribute('data-style');
}
