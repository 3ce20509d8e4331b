import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const root = join(import.meta.dirname, '..', '..', '..');

function copyForReadme(root: string, name: string, path: string): void {
  const shown = `docs/screenshots/${name}.png`;
  if (!readFileSync(join(root, 'README.md'), 'utf8').includes(shown)) return;
  mkdirSync(join(root, 'docs', 'screenshots'), { recursive: true });
  copyFileSync(path, join(root, shown));
}

/** Playwright's own whole-page picture makes the window one pixel wide for a moment, and the console closes its list of pages then. */
const heightMaxPx = 12_000;
const desk = { width: 1280, height: 900 };

/**
 * Keeps the whole page as a picture, `.local/screenshots/<name>.png`, and returns its path. With CONVEYANCE_WRITE_DOCS=1 the
 * pictures that the README shows are kept in docs/screenshots too: the README alone says which.
 */
export async function screenshot(page: Page, name: string, folder = root): Promise<string> {
  const path = join(folder, '.local', 'screenshots', `${name}.png`);
  const before = page.viewportSize() ?? desk;
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  await page.setViewportSize({ ...before, height: Math.min(Math.max(before.height, height), heightMaxPx) });
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await page.setViewportSize(before);
  if (process.env.CONVEYANCE_WRITE_DOCS === '1') copyForReadme(folder, name, path);
  return path;
}
