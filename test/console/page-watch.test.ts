import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { aPage, sites } from '../support/browser/a-site.js';
import { type OpenConsole, openConsole } from '../support/browser/open-console.js';
import { startBrowser } from '../support/browser/start-browser.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});

const serve = sites();
const script = '<script src="/act.js"></script>';

async function opened(texts: { readonly [path: string]: string }, issuerOrigin = 'http://127.0.0.1:9'): Promise<OpenConsole> {
  const consoleUrl = await serve({ '/': aPage(script), ...texts });
  const console = await openConsole(browser, { consoleUrl, issuerOrigin, scheme: 'light' });
  await console.page.waitForLoadState('networkidle');
  return console;
}

describe('PageWatch', () => {
  it('has nothing to say of a page that behaves', async () => {
    const { watch } = await opened({ '/act.js': "fetch('/fine'); console.info('hello')", '/fine': 'fine' });
    expect(watch.findings()).toEqual([]);
  });

  it.each([
    ['an error that is logged', "console.error('broken')", 'console error: broken'],
    ['a warning', "console.warn('careful')", 'console warning: careful'],
    ['an error that is thrown', "throw new Error('thrown')", 'error thrown: thrown'],
    ['a promise nobody caught', "Promise.reject(new Error('lost'))", 'error thrown: lost'],
    ['an answer of 404', "fetch('/gone')", 'answered 404: GET http'],
    [
      'an image from elsewhere',
      "new Image().src = 'http://127.0.0.1:9/pixel.png'",
      'content security policy, img-src: http://127.0.0.1:9/pixel.png',
    ],
    ['a call elsewhere', "fetch('http://127.0.0.1:9/').catch(() => {})", 'content security policy, connect-src: http://127.0.0.1:9/'],
    [
      'a style in the page',
      "document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">')",
      'content security policy, style-src',
    ],
    ['text that is run', "try { eval('1') } catch {}", 'content security policy, script-src'],
  ])('finds %s', async (_what, act, line) => {
    const { watch } = await opened({ '/act.js': act });
    expect(watch.findings()).toContainEqual(expect.stringContaining(line));
  });

  it('finds a request to another origin, whatever the policy lets through', async () => {
    const elsewhere = await serve({ '/': aPage('elsewhere') });
    const consoleUrl = await serve({ '/': aPage('') }, '');
    const { page, watch } = await openConsole(browser, { consoleUrl, issuerOrigin: 'http://127.0.0.1:9', scheme: 'light' });
    await page.evaluate(`fetch('${elsewhere}/', { mode: 'no-cors' }).then((answer) => answer.type)`);
    expect(watch.findings()).toEqual([`request beyond the console: GET ${elsewhere}/`]);
    await page.goto(elsewhere);
    await page.goto('http://127.0.0.1:1/').catch(() => undefined);
    expect(watch.findings().slice(1)).toEqual([
      `request beyond the console: GET ${elsewhere}/`,
      'request beyond the console: GET http://127.0.0.1:1/',
      expect.stringContaining('request failed: GET http://127.0.0.1:1/: net::ERR_'),
    ]);
  });

  it('lets a person go to the issuer, and the issuer have parts of its own, but not the console call it', async () => {
    const signIn = aPage('', 'Sign in').replace('<main>', '<link rel="stylesheet" href="/a.css"><main>');
    const issuerOrigin = await serve({ '/': signIn, '/a.css': '' });
    const consoleUrl = await serve({ '/': aPage('') }, '');
    const { page, watch } = await openConsole(browser, { consoleUrl, issuerOrigin, scheme: 'light' });
    await page.goto(issuerOrigin);
    await page.goto('/');
    expect(watch.findings()).toEqual([]);
    await page.evaluate(`fetch('${issuerOrigin}/', { mode: 'no-cors' }).then((answer) => answer.type)`);
    expect(watch.findings()).toEqual([`request beyond the console: GET ${issuerOrigin}/`]);
  });

  it('takes exactly the answers that were announced', async () => {
    const { page, watch } = await opened({ '/act.js': '' });
    watch.expect(404, '/gone');
    watch.expect(404, '/lost?by=me', 2);
    watch.expect(403, '/gone');
    await page.evaluate("Promise.all(['/gone', '/gone', '/lost?by=me'].map((path) => fetch(path)))");
    const origin = new URL(page.url()).origin;
    expect(watch.findings()).toEqual([
      `answered 404: GET ${origin}/gone`,
      'announced and did not come: 404 /lost?by=me, 1 of 2',
      'announced and did not come: 403 /gone, 0 of 1',
    ]);
  });
});
