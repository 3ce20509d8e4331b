import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { aPage, sites } from '../support/browser/a-site.js';
import { neverRun } from '../support/browser/never-run.js';
import { openConsole } from '../support/browser/open-console.js';
import { beforeLeaving, RenderedFiles } from '../support/browser/rendered-files.js';
import { startBrowser } from '../support/browser/start-browser.js';
import { temporaryFolders } from '../support/temporary-folder.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});

const serve = sites();
const aFolder = temporaryFolders();

const sources = {
  'main.tsx': "import { start } from './app/start.js';\nstart();",
  'app/start.ts': `import { First } from './first.js';
    export const start = () => (location.pathname === '/' ? First() : import('../features/a/second.js').then((one) => one.Second()));
    document.querySelector('a')?.addEventListener('click', () => import('../features/a/third.js').then((one) => one.Third()));`,
  'app/first.tsx': "import { words } from './words.js';\nexport function First() { document.title = words.first; }",
  'app/words.tsx': "export const words = { first: 'First' };",
  'app/unused.tsx': "export const Unused = () => { document.title = 'Unused'; };\nexport class Shown {}",
  'features/a/second.tsx': "export const Second = () => { document.title = 'Second'; };",
  'features/a/third.tsx':
    "import { Unused, Shown } from '../../app/unused.js';\nexport const Third = () => { document.title = 'Third' + (Shown.name === '' ? Unused : ''); };",
};

let root = '';
let consoleUrl = '';
let rendered: RenderedFiles;
beforeEach(async () => {
  root = aFolder();
  for (const [path, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(root, 'console/src', path)), { recursive: true });
    writeFileSync(join(root, 'console/src', path), text);
  }
  const built = await build({
    entryPoints: [join(root, 'console/src/main.tsx')],
    outdir: join(root, 'console/dist/assets'),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    sourcemap: 'external',
    metafile: true,
  });
  const scripts = Object.keys(built.metafile.outputs).filter((path) => path.endsWith('.js'));
  const texts = scripts.map((path) => [`/assets/${path.replace(/^.*\//, '')}`, readFileSync(path, 'utf8')]);
  const page = aPage('<a href="#here">Third</a><script type="module" src="/assets/main.js"></script>');
  consoleUrl = await serve({ '/': page, '/second': page, ...Object.fromEntries(texts) });
  rendered = new RenderedFiles(root, 'console/dist', consoleUrl);
});

const opened = (path: string) => openConsole(browser, { consoleUrl, issuerOrigin: consoleUrl, scheme: 'light', path, rendered });

describe('RenderedFiles', () => {
  it('names the sources of which a function ran, not those that were only loaded', async () => {
    const { close } = await opened('/');
    await close();
    expect([...rendered.files()].sort()).toEqual(['console/src/app/first.tsx', 'console/src/app/start.ts']);
  });

  it('adds up over documents, reloads and windows', async () => {
    const { page, close } = await opened('/');
    await page.goto('/second');
    await page.waitForFunction("document.title === 'Second'");
    await page.reload();
    await close();
    const other = await opened('/second');
    await other.page.getByText('Third').click();
    await other.page.waitForFunction("document.title === 'Third'");
    await beforeLeaving(other.page);
    await other.page.evaluate("location.href = '/'");
    expect([...rendered.files()].filter((path) => path.endsWith('.tsx')).sort()).toEqual([
      'console/src/app/first.tsx',
      'console/src/features/a/second.tsx',
      'console/src/features/a/third.tsx',
    ]);
  });

  it('says what to do when a build has no source map', async () => {
    rendered = new RenderedFiles(root, 'console/other', consoleUrl);
    const { close } = await opened('/');
    await expect(close()).rejects.toThrow("build with build.sourcemap 'hidden'");
  });
});

describe('neverRun', () => {
  it('names what draws and never ran, and asks nothing of logic and of what holds no function', () => {
    expect(neverRun(root, new Set(['console/src/app/first.tsx']))).toEqual([
      'console/src/app/unused.tsx',
      'console/src/features/a/second.tsx',
      'console/src/features/a/third.tsx',
    ]);
  });
});
