import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aPage, sites } from '../support/browser/a-site.js';
import { pressOn, tabTo } from '../support/browser/keyboard.js';
import { openConsole } from '../support/browser/open-console.js';
import { startBrowser } from '../support/browser/start-browser.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});

const serve = sites();
const main =
  '<a href="#b">First</a><button aria-label="Second">2</button><div id="b">No button</div><button id="c">Third</button><script src="/a.js"></script>';

async function opened(): Promise<Page> {
  const act = "document.querySelector('#c').addEventListener('click', (event) => { document.title = 'pressed ' + event.detail })";
  const consoleUrl = await serve({ '/': aPage(main), '/a.js': act });
  return (await openConsole(browser, { consoleUrl, issuerOrigin: consoleUrl, scheme: 'light' })).page;
}

describe('tabTo', () => {
  it('goes to what can have the focus', async () => {
    const page = await opened();
    await tabTo(page, page.getByRole('button', { name: 'Third' }));
    expect(await page.evaluate('document.activeElement.id')).toBe('c');
  });

  it('says what it passed when the element cannot be reached', async () => {
    const page = await opened();
    await expect(tabTo(page, page.getByText('No button'), { stepsMax: 3 })).rejects.toThrow(
      'in 3 steps. It passed: a "First" > button "Second" > button "Third"',
    );
  });
});

describe('pressOn', () => {
  it.each(['Enter', 'Space'])('presses %s with no mouse about', async (key) => {
    const page = await opened();
    await pressOn(page, page.getByRole('button', { name: 'Third' }), key);
    // A click by mouse counts from 1.
    expect(await page.title()).toBe('pressed 0');
  });
});
