import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { freePort } from '../../../scripts/local/free-port.js';

describe('freePort', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });
  const take = (port: number) =>
    new Promise<void>((resolve) => {
      servers.push(createServer().listen(port, '127.0.0.1', resolve));
    });

  it('gives the preferred port when nobody listens there', async () => {
    const preferred = await freePort(0);

    expect(await freePort(preferred)).toBe(preferred);
  });

  it('gives another one when the preferred port is taken', async () => {
    const preferred = await freePort(0);
    await take(preferred);

    const given = await freePort(preferred);

    expect(given).not.toBe(preferred);
    await take(given);
  });
});
