import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from '@jest/globals';

/** Gives a function that puts a handler of raw requests before an address, on a free port of 127.0.0.1 until the test ends. */
export function servedBy(
  handle: (incoming: IncomingMessage, answer: ServerResponse, target: string) => Promise<void>,
): (target: string) => Promise<string> {
  const closings: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    await Promise.all(closings.splice(0).map((close) => close()));
  });
  return async (target) => {
    const server = createServer((incoming, answer) => void handle(incoming, answer, target));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closings.push(() => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
}
