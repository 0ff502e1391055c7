/**
 * Takes a picture of every entry of the gallery in both themes: `npm run pictures`. With `--against
 * <commit>` it also takes those of the commit, lists which differ and by how many pixels, and saves
 * before, after and difference side by side; with `--only <entry>` it takes only one entry.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserFlags, ensureBrowser } from './browser.mjs';
import { compare } from './pictures/compare.mjs';
import { root } from './setup.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {Map<string, Buffer>} Pictures By entry and theme: `UnitStrip-dark`. */

const folder = join(root, '.cache', 'pictures');
const { against, only } = parseArgs({
  options: { against: { type: 'string' }, only: { type: 'string' } },
}).values;

/** @param {string[]} args */
function git(...args) {
  const { status, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.trim()}`);
}

/**
 * Serves a checkout while `use` runs with its address.
 * @template Result
 * @param {string} checkout
 * @param {(address: string) => Promise<Result>} use
 */
async function serving(checkout, use) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const env = { ...process.env, NO_COLOR: '1' };
  const server = spawn(process.execPath, [vite, '--port', '4790'], { cwd: checkout, env });
  try {
    /** @type {string} */
    const address = await new Promise((resolve, reject) => {
      let said = '';
      const hear = (/** @type {Buffer} */ words) => {
        said += words;
        const [found] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
        if (found) resolve(found);
      };
      server.stdout.on('data', hear);
      server.stderr.on('data', hear);
      server.on('exit', () => reject(new Error(`The server did not start: ${said}`)));
    });
    return await use(address);
  } finally {
    server.kill();
  }
}

/**
 * Takes pictures until two in a row are the same.
 * @param {import('@playwright/test').Locator} entry
 */
async function settled(entry) {
  let picture = await entry.screenshot({ animations: 'disabled' });
  for (let attempt = 0; attempt < 10; attempt++) {
    const next = await entry.screenshot({ animations: 'disabled' });
    if (next.equals(picture)) break;
    picture = next;
  }
  return picture;
}

/** @param {Page} page @param {string} address @returns {Promise<Pictures>} */
async function take(page, address) {
  /** @type {Pictures} */
  const pictures = new Map();
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(new URL('gallery', address).href);
    // A commit without the gallery serves the app here.
    const title = await page.title();
    if (!title.startsWith('Gallery')) throw new Error(`expected the gallery, found “${title}”`);
    await page.locator('[data-entry]').first().waitFor({ timeout: 60_000 });
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    const entries = await page
      .locator('[data-entry]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-entry') ?? ''));
    for (const name of entries.filter((each) => only === undefined || each === only)) {
      // The page is reused, because loading it for each would take ten times as long.
      await page.evaluate((entry) => {
        history.replaceState(null, '', `?only=${entry}`);
        dispatchEvent(new PopStateEvent('popstate'));
      }, name);
      pictures.set(`${name}-${theme}`, await settled(page.locator(`[data-entry="${name}"]`)));
    }
  }
  return pictures;
}

/** @param {string} commit @param {Page} page */
async function takeAt(commit, page) {
  const checkout = join(folder, 'checkout');
  git('worktree', 'add', '--force', '--detach', checkout, commit);
  try {
    symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'), 'junction');
    return await serving(checkout, (address) => take(page, address));
  } finally {
    git('worktree', 'remove', '--force', checkout);
  }
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'differing'), { recursive: true });
git('worktree', 'prune');
const { executablePath, env } = await ensureBrowser();
const browser = await chromium.launch({
  executablePath,
  args: browserFlags,
  env: { ...process.env, ...env },
});
try {
  // Taller than any entry: Chromium captures what exceeds its window in a window of 1 × 1 px.
  const page = await browser.newPage({ viewport: { width: 1440, height: 8000 } });
  const before = against === undefined ? undefined : await takeAt(against, page);
  const after = await serving(root, (address) => take(page, address));
  for (const [name, png] of after) writeFileSync(join(folder, `${name}.png`), png);
  console.log(`${after.size} pictures in ${folder}`);
  for (const name of before ? new Set([...before.keys(), ...after.keys()]) : []) {
    const [old, now] = [before?.get(name), after.get(name)];
    if (!old || !now) {
      console.log(`${name}: ${old ? 'has gone' : 'is new'}`);
      continue;
    }
    if (old.equals(now)) continue;
    const { count, png } = await compare(page, old, now);
    if (count === 0) continue;
    writeFileSync(join(folder, 'differing', `${name}.png`), png);
    console.log(`${name}: ${count} pixels differ`);
  }
} finally {
  await browser.close();
}
