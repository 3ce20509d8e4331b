import { describe, expect, it } from '@jest/globals';
import { playBrowser } from '../../../scripts/local/play-browser.js';
import { localServers, type ReceivedRequest } from '../../support/local-server.js';

const page = `<html><form method="POST" action="/login?a=1&amp;b=2">
  <input type="hidden" name="state" value="a&amp;b&quot;c"><input type="text" name="username"><input type="password" name="password">
</form></html>`;

describe('playBrowser', () => {
  const serve = localServers();

  async function aSite(change: { readonly page?: string; readonly callbackStatus?: number } = {}) {
    const received: ReceivedRequest[] = [];
    const url = await serve((request, response) => {
      received.push(request);
      if (request.path.startsWith('/authorize')) return response.end(change.page ?? page);
      if (request.path.startsWith('/callback')) return response.writeHead(change.callbackStatus ?? 200).end('text');
      const isRight = request.form.get('password') === 'right';
      return isRight ? response.writeHead(302, { location: `${url}/callback?code=c` }).end() : response.end(page);
    });
    return { url: `${url}/authorize?x=1`, received };
  }

  it('sends the form with all its fields and goes where it leads', async () => {
    const { url, received } = await aSite();

    await playBrowser(url, 'ada@example.com', 'right');

    expect(received.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /authorize?x=1',
      'POST /login?a=1&b=2',
      'GET /callback?code=c',
    ]);
    expect(Object.fromEntries(received[1]?.form ?? [])).toEqual({ state: 'a&b"c', username: 'ada@example.com', password: 'right' });
  });

  it.each([
    ['a page without a form', { page: 'no' }, 'right', 'shows no form'],
    ['a wrong password', {}, 'wrong', 'answered 200 for ada@example.com'],
    ['a callback that refuses', { callbackStatus: 400 }, 'right', 'the callback answered 400: text'],
  ])('says so at %s', async (_name, change, password, reason) => {
    const { url } = await aSite(change);

    await expect(playBrowser(url, 'ada@example.com', password)).rejects.toThrow(reason);
  });
});
