import { defineConfig } from '@playwright/test';
import { browserAt, browserFlags } from './scripts/browser.mjs';

// Set by `npm test` or by tests/setup.ts. knip reads this file too, where there may be no browser.
const browserPath = process.env.CHROMIUM_PATH;
const browser = browserPath ? browserAt(browserPath) : undefined;

// Measured by `npm test` or by tests/setup.ts: a busy machine is late, not wrong.
const patience = Number(process.env.TEST_PATIENCE ?? 1);

const port = Number(process.env.TEST_PORT ?? 4719);
const baseURL = `http://localhost:${port}/unrolled/`;
// The pages of tests/pages, from source: a card alone, fed with what the test holds it against.
process.env.FIXTURE_URL = `http://localhost:${port + 1}/tests/pages/fixture.html`;

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/setup.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only at the second try hides a fault of the page or its own.
  retries: 0,
  workers: 2,
  timeout: 90_000 * patience,
  expect: { timeout: 20_000 * patience },
  reporter: 'list',
  use: {
    baseURL,
    viewport: { width: 1440, height: 900 },
    // A control that is not found is told by its name, not by the whole test's end.
    actionTimeout: 20_000 * patience,
    launchOptions: {
      ...(browser && { executablePath: browser.executablePath }),
      args: browserFlags,
      env: { ...process.env, ...browser?.env },
    },
    screenshot: 'only-on-failure',
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  // Never another checkout's pages.
  webServer: [
    {
      command: `node tests/serve.mjs ${port}`,
      url: baseURL,
      reuseExistingServer: false,
      timeout: 60_000,
    },
    {
      command: `node node_modules/vite/bin/vite.js --port ${port + 1} --strictPort`,
      url: process.env.FIXTURE_URL,
      reuseExistingServer: false,
      timeout: 60_000,
    },
  ],
});
