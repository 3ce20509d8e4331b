import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { aPage, sites } from '../support/browser/a-site.js';
import { axeViolations } from '../support/browser/axe-violations.js';
import { type OpenConsole, openConsole } from '../support/browser/open-console.js';
import { startBrowser } from '../support/browser/start-browser.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});

const serve = sites();

async function opened(main: string, styles = ''): Promise<OpenConsole> {
  const page = aPage(main).replace('</head>', '<link rel="stylesheet" href="/a.css"></head>');
  const consoleUrl = await serve({ '/': page, '/a.css': styles });
  return openConsole(browser, { consoleUrl, issuerOrigin: consoleUrl, scheme: 'dark' });
}

describe('axeViolations', () => {
  it('has nothing to say of a good page, and leaves no trace on it', async () => {
    const { page, watch } = await opened('<label for="a">Name</label><input id="a">');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate('typeof axe')).toBe('undefined');
    expect(watch.findings()).toEqual([]);
  });

  it('names the rule, the element and what to do', async () => {
    const { page } = await opened('<input id="a"><h4>Too deep</h4>');
    expect(await axeViolations(page)).toEqual([
      'heading-order (moderate): h4: Heading levels should only increase by one',
      'label (critical): #a: Form elements must have labels',
    ]);
  });

  it('looks at colours as they are in the scheme that was asked for', async () => {
    const { page } = await opened('<p>Hard to read</p>', '@media (prefers-color-scheme: dark) { p { color: #444; background: #222 } }');
    expect(await axeViolations(page)).toEqual([expect.stringContaining('color-contrast (serious): p:')]);
  });
});
