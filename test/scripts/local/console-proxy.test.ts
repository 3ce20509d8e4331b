import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { securityHeaders } from '../../../lib/console-headers.js';
import { passOn } from '../../../scripts/local/console-proxy.js';
import { localServers, type ReceivedRequest } from '../../support/local-server.js';
import { servedBy } from '../../support/served-by.js';

const limits = { bodyBytesMax: 1_000, silenceMsMax: 200 };

describe('passOn', () => {
  const serve = localServers();
  const proxy = servedBy((incoming, answer, target) => passOn(incoming, answer, new URL(`${target}${incoming.url}`), limits));
  const behindProxy = async (behind: (request: ReceivedRequest, response: ServerResponse) => void) => proxy(await serve(behind));

  it('passes on what is asked, all but the host, and what is answered, with the headers of the table', async () => {
    const heard: unknown[] = [];
    const url = await behindProxy(({ method, path, form }, response) => {
      heard.push([method, path, form.get('a'), response.req.headers.authorization, response.req.headers.host]);
      response.writeHead(201, { location: '/api/x', 'x-frame-options': 'ALLOWALL', 'cache-control': 'no-store' }).end('made');
    });

    const answer = await fetch(`${url}/things?b=%2F`, { method: 'POST', headers: { authorization: 'Bearer t' }, body: 'a=1' });

    expect(heard).toEqual([['POST', '/things?b=%2F', '1', 'Bearer t', expect.not.stringContaining(new URL(url).host)]]);
    expect([answer.status, answer.headers.get('location'), await answer.text()]).toEqual([201, '/api/x', 'made']);
    expect(Object.fromEntries(answer.headers)).toMatchObject({ ...securityHeaders, 'cache-control': 'no-store' });
  });

  it('passes a 304 and the answer to a HEAD on, both without a body', async () => {
    const url = await behindProxy((_request, response) => {
      const known = response.req.headers['if-none-match'] === '"a"';
      response.writeHead(known ? 304 : 200, { etag: '"a"', ...(!known && { 'content-length': '7' }) }).end(known ? undefined : 'content');
    });

    const [known, head] = [await fetch(url, { headers: { 'if-none-match': '"a"' } }), await fetch(url, { method: 'HEAD' })];

    expect([known.status, known.headers.get('etag'), await known.text()]).toEqual([304, '"a"', '']);
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '7', '']);
  });

  it('passes an answer on as it comes', async () => {
    const url = await behindProxy((_request, response) => {
      response.write('first ');
      setTimeout(() => response.end('second'), 100);
    });

    const reader = (await fetch(url)).body?.getReader();

    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('first ');
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('second');
  });

  it.each([
    ['says so', {}, 'x'.repeat(1_001)],
    ['does not', { duplex: 'half' }, new Blob(['x'.repeat(1_001)]).stream()],
  ])('takes no body that is too large and %s', async (_case, init, body) => {
    let calls = 0;
    const url = await behindProxy((_request, response) => {
      calls += 1;
      response.end();
    });

    const answer = await fetch(url, { method: 'POST', body, ...init } as RequestInit);

    expect([answer.status, await answer.json(), calls]).toEqual([413, expect.objectContaining({ code: 'TooLarge' }), 0]);
  });

  it('takes a body of just the size', async () => {
    const url = await behindProxy((_request, response) => response.end());

    expect((await fetch(url, { method: 'POST', body: 'x'.repeat(1_000) })).status).toBe(200);
  });

  it('gives up on who is silent', async () => {
    const answer = await fetch(await behindProxy(() => {}));

    expect([answer.status, await answer.json()]).toEqual([504, expect.objectContaining({ code: 'TimedOut' })]);
  });

  it('says so when nobody is there', async () => {
    const answer = await fetch(await proxy('http://127.0.0.1:1'));

    expect([answer.status, await answer.json()]).toEqual([502, expect.objectContaining({ code: 'Unreachable' })]);
  });

  it('lets half an answer look like none', async () => {
    const url = await behindProxy((_request, response) => {
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    });

    await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow();
  });

  it('stops asking when whoever asked has gone', async () => {
    let cutOff = false;
    const url = await behindProxy((_request, response) => {
      response.on('close', () => {
        cutOff = true;
      });
    });

    await expect(fetch(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
    await sleep(50);

    expect(cutOff).toBe(true);
  });
});
