import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { aPage, sites } from '../support/browser/a-site.js';
import { openConsole } from '../support/browser/open-console.js';
import { signInAs, signOut } from '../support/browser/sign-in-as.js';
import { startBrowser } from '../support/browser/start-browser.js';
import { localServers } from '../support/local-server.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});

const serve = sites();
const serveIssuer = localServers();

/** The form of the local issuer, which says yes to one password and comes back to the console. */
function anIssuer(): Promise<string> {
  const form =
    '<form method="post" action="/login"><label for="u">Username</label><input id="u" name="username"><label for="p">Password</label><input id="p" name="password" type="password"><button>Sign in</button></form>';
  return serveIssuer(({ method, form: filled, path }, response) => {
    const back = new URL(path, 'http://127.0.0.1').searchParams.get('back');
    const isRight = method === 'POST' && filled.get('username') === 'ann@example.com' && filled.get('password') === 'right';
    if (isRight) response.writeHead(302, { location: '/come-back' });
    else if (back !== null) response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': `back=${encodeURIComponent(back)}` });
    else if (path === '/come-back') response.writeHead(302, { location: cookieOf(response.req.headers.cookie) });
    else response.writeHead(200, { 'content-type': 'text/html' });
    response.end(aPage(form, 'Sign in'));
  });
}

function cookieOf(cookies = ''): string {
  return decodeURIComponent(/back=([^;]*)/.exec(cookies)?.[1] ?? '');
}

const script = (issuerOrigin: string) => `
  const main = document.querySelector('main');
  const draw = () => {
    if (localStorage.name === undefined) {
      main.innerHTML = '<h1>Console</h1><button>Sign in</button>';
      main.querySelector('button').onclick = () => location.assign('${issuerOrigin}/?back=' + encodeURIComponent(location.origin + '/signed-in'));
      return;
    }
    main.insertAdjacentHTML('beforebegin', '<header><button aria-haspopup="true">Ann</button></header>');
    main.innerHTML = '<h1>Welcome</h1>';
    document.querySelector('header button').onclick = () => {
      main.innerHTML = '<div role="menu"><button role="menuitem">Sign out</button></div>';
      main.querySelector('button').onclick = () => { localStorage.clear(); location.assign('/'); };
    };
  };
  if (location.pathname === '/signed-in') {
    localStorage.name = 'Ann';
    setTimeout(() => { history.replaceState(null, '', '/'); draw(); }, 50);
  } else draw();`;

async function opened() {
  const issuerOrigin = await anIssuer();
  const page = aPage('<script src="/a.js"></script>');
  const consoleUrl = await serve({ '/': page, '/signed-in': page, '/a.js': script(issuerOrigin) });
  return openConsole(browser, { consoleUrl, issuerOrigin, scheme: 'light' });
}

describe('signInAs, signOut', () => {
  it('goes by the issuer and comes back, and out again', async () => {
    const { page, watch } = await opened();
    await signInAs(page, { email: 'ann@example.com', password: 'right' });
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.getByRole('heading').textContent()).toBe('Welcome');
    await signOut(page);
    expect(await page.getByRole('heading').textContent()).toBe('Console');
    expect(watch.findings()).toEqual([]);
  });

  it('says so when the issuer shows its form again', async () => {
    const { page } = await opened();
    await expect(signInAs(page, { email: 'ann@example.com', password: 'wrong' })).rejects.toThrow('did not let ann@example.com in');
  });
});
