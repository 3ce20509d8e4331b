import { afterEach, describe, expect, it } from '@jest/globals';
import { type CallbackListener, listenForCallback } from '../../../cli/sign-in/callback-listener.js';
import { freePort } from '../../../scripts/local/free-port.js';

describe('listenForCallback', () => {
  const open: CallbackListener[] = [];
  afterEach(() => {
    for (const listener of open.splice(0)) listener.close();
  });

  async function listen() {
    const port = await freePort(0);
    const listener = await listenForCallback(port, 'the-state', async () => undefined);
    open.push(listener);
    const visit = async (path: string, host = '127.0.0.1') => {
      const answer = await fetch(`http://${host}:${port}${path}`);
      return [answer.status, (await answer.text()).trim()];
    };
    return { listener, visit, port };
  }

  it('gives the code that comes back with the state', async () => {
    const { listener, visit } = await listen();

    expect(await visit('/callback?code=c-1&state=the-state', 'localhost')).toEqual([200, 'Signed in. You can close this page.']);
    expect(await listener.callback).toEqual({ code: 'c-1' });
  });

  it.each(['/callback?code=stolen&state=other', '/callback?code=stolen', '/callback?error=access_denied'])(
    'forgets a return with another state: %s',
    async (path) => {
      const { listener, visit } = await listen();

      expect((await visit(path))[0]).toBe(400);
      await visit('/callback?code=c-1&state=the-state');
      expect(await listener.callback).toEqual({ code: 'c-1' });
    },
  );

  it('tells why the page refused', async () => {
    const { listener, visit } = await listen();

    expect((await visit('/callback?error=access_denied&error_description=Not%20you&state=the-state'))[1]).toContain('Not signed in');
    await expect(listener.callback).rejects.toThrow('Not you');
  });

  it('is nowhere else', async () => {
    const { visit } = await listen();

    expect((await visit('/favicon.ico'))[0]).toBe(404);
  });

  it('waits for a sign-in that is under way on its port, and says what to do about one that does not end', async () => {
    const { listener, port } = await listen();
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
      if (pauses === 2) listener.close();
      await new Promise((resolve) => setImmediate(resolve));
    };

    const next = await listenForCallback(port, 'other', pause);
    open.push(next);

    expect(pauses).toBeGreaterThanOrEqual(2);
    await expect(listenForCallback(port, 'third', async () => undefined)).rejects.toThrow(/EADDRINUSE.*--port/);
  });
});
