import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aPage, sites } from '../support/browser/a-site.js';
import { openConsole } from '../support/browser/open-console.js';
import { screenshot } from '../support/browser/screenshot.js';
import { startBrowser } from '../support/browser/start-browser.js';
import { temporaryFolders } from '../support/temporary-folder.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});

let writesDocs: string | undefined;
beforeEach(() => {
  writesDocs = process.env.CONVEYANCE_WRITE_DOCS;
});
afterEach(() => {
  if (writesDocs === undefined) delete process.env.CONVEYANCE_WRITE_DOCS;
  else process.env.CONVEYANCE_WRITE_DOCS = writesDocs;
});

const serve = sites();
const aFolder = temporaryFolders();

async function opened(main = '<p>Text</p>', styles = ''): Promise<Page> {
  const head = '<link rel="stylesheet" href="/a.css"></head>';
  const consoleUrl = await serve({ '/': aPage(main).replace('</head>', head), '/a.css': styles });
  const viewport = { width: 400, height: 300 };
  return (await openConsole(browser, { consoleUrl, issuerOrigin: consoleUrl, scheme: 'light', viewport })).page;
}

/** Width and height stand in the first block of a PNG file. */
function sizeOf(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('screenshot', () => {
  it('keeps the whole page, also what is below the window', async () => {
    const page = await opened('<div></div>', 'body { margin: 0 } div { height: 1000px }');
    const [width, height] = sizeOf(await screenshot(page, 'long', aFolder()));
    expect(width).toBe(400);
    expect(height).toBeGreaterThan(1000);
  });

  it('shows text, whatever fonts the machine has', async () => {
    const folder = aFolder();
    const page = await opened('<p>Text that should be seen</p>');
    const seen = readFileSync(await screenshot(page, 'seen', folder));
    await page.evaluate("document.querySelector('p').textContent = '\\u00a0'");
    const empty = readFileSync(await screenshot(page, 'empty', folder));
    expect(seen.length).toBeGreaterThan(empty.length + 200);
  });

  it('keeps for the README what the README shows, when asked', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'README.md'), '![Shown](docs/screenshots/shown.png)');
    const page = await opened();
    delete process.env.CONVEYANCE_WRITE_DOCS;
    await screenshot(page, 'shown', folder);
    expect(existsSync(join(folder, 'docs'))).toBe(false);
    process.env.CONVEYANCE_WRITE_DOCS = '1';
    await screenshot(page, 'shown', folder);
    await screenshot(page, 'other', folder);
    expect(existsSync(join(folder, 'docs/screenshots/shown.png'))).toBe(true);
    expect(existsSync(join(folder, 'docs/screenshots/other.png'))).toBe(false);
  });
});
