import type { Page } from '@playwright/test';

const tellsOfPolicy = new WeakSet<Page>();

/** Records all errors of a page, as sentences. */
export async function watch(page: Page, origin: string): Promise<string[]> {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error') problems.push(`console: ${message.text()} ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!own) problems.push(`asked another host: ${request.url()}`);
  });
  // A shared page keeps its listeners.
  if (!tellsOfPolicy.has(page)) {
    tellsOfPolicy.add(page);
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`content policy: ${event.violatedDirective} kept out ${event.blockedURI}`);
      });
    });
  }
  return problems;
}
