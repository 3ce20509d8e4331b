import { once } from 'node:events';
import { createConnection } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { caching, securityHeaders } from '../../../lib/console-headers.js';
import { ConsoleServer } from '../../../scripts/local/console-server.js';
import { aConsole, consoleFiles } from '../../support/a-console.js';
import { localServers } from '../../support/local-server.js';

/** Sends a request line as it stands; a client of the library's would tidy its path first. */
async function rawStatus(url: string, target: string): Promise<string> {
  const socket = createConnection(Number(new URL(url).port), '127.0.0.1');
  socket.write(`GET ${target} HTTP/1.1\r\nhost: console\r\nconnection: close\r\n\r\n`);
  const [first] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return first.toString().slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length);
}

describe('ConsoleServer', () => {
  const serve = localServers();
  let server: ConsoleServer;
  let passed: string[];
  const started = async () => {
    const behind = await serve(({ method, path }, response) => {
      passed.push(`${method} ${path}`);
      response.writeHead(403).end('{"code":"Forbidden"}');
    });
    server.serve({ folder: aConsole(), apiUrl: `${behind}/stage`, tokenUrl: `${behind}/oauth2/token` });
  };

  beforeEach(async () => {
    passed = [];
    server = await ConsoleServer.listen(0);
  });
  afterEach(() => server.close());

  it('has an address before it has something to serve, and asks for patience', async () => {
    const answer = await fetch(server.url);

    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
  });

  it('serves pages with the headers of the table', async () => {
    await started();

    const answer = await fetch(`${server.url}/transfers/trf_1`);

    expect([answer.status, await answer.text()]).toEqual([200, consoleFiles['index.html']]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({ ...securityHeaders, 'cache-control': caching.others });
    expect(passed).toEqual([]);
  });

  it('passes the API and the token call on, and swallows none of their errors', async () => {
    await started();

    const [api, token] = [
      await fetch(`${server.url}/api/transfers?status=done`),
      await fetch(`${server.url}/oauth2/token`, { method: 'POST' }),
    ];

    expect(passed).toEqual(['GET /stage/api/transfers?status=done', 'POST /oauth2/token']);
    expect([api.status, await api.json()]).toEqual([403, { code: 'Forbidden' }]);
    expect(token.status).toBe(403);
  });

  it('answers who has the file already, and who asks for the head only, without it', async () => {
    await started();
    const first = await fetch(`${server.url}/icon.svg`);
    const etag = String(first.headers.get('etag'));

    const known = await fetch(`${server.url}/icon.svg`, { headers: { 'if-none-match': `"other", W/${etag}` } });
    const head = await fetch(`${server.url}/icon.svg`, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });

    expect([known.status, await known.text(), known.headers.get('etag')]).toEqual([304, '', etag]);
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(consoleFiles['icon.svg'].length)]);
  });

  it('zips for who takes it', async () => {
    await started();

    const zipped = await fetch(`${server.url}/assets/index-1a2b.js`, { headers: { 'accept-encoding': 'br, gzip' } });

    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(await zipped.text()).toBe(consoleFiles['assets/index-1a2b.js']);
  });

  it('has nothing but what is there, and takes nothing', async () => {
    await started();

    const statuses = [await fetch(`${server.url}/nothing.js`), await fetch(`${server.url}/resources`, { method: 'POST' })].map(
      ({ status }) => status,
    );

    expect(statuses).toEqual([404, 405]);
  });

  it.each([
    ['/../../package.json', '404'],
    ['/assets/../../package.json', '404'],
    ['/..%2f..%2fpackage.json', '404'],
    ['/api/../../other.json', '404'],
    ['http://elsewhere.example/api/transfers', '400'],
    ['*', '400'],
  ])('leads nobody astray who asks for %s', async (target, status) => {
    await started();

    expect(await rawStatus(server.url, target)).toBe(status);
    expect(passed).toEqual([]);
  });

  it('takes the next port that is free', async () => {
    const first = Number(new URL(server.url).port);

    const second = await ConsoleServer.listen(first);
    const port = Number(new URL(second.url).port);
    await second.close();

    expect(port).toBeGreaterThan(first);
    expect(port).toBeLessThan(first + 20);
  });

  it('ends what is under way when it is closed, and is closed twice', async () => {
    const silent = await serve(() => {});
    server.serve({ folder: aConsole(), apiUrl: silent, tokenUrl: `${silent}/oauth2/token` });
    const waiting = fetch(`${server.url}/api/transfers`);
    const refused = expect(waiting).rejects.toThrow();
    await fetch(server.url);

    await server.close();

    await refused;
    await server.close();
  });
});
