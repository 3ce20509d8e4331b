import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from '@jest/globals';

/** A request as a test looks at it. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly form: URLSearchParams;
}

async function readRequest(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return { method: request.method ?? '', path: request.url ?? '', form: new URLSearchParams(Buffer.concat(chunks).toString('utf8')) };
}

/** Gives a function that serves on a free port of 127.0.0.1 until the test ends, and resolves to the address. */
export function localServers(): (answer: (request: ReceivedRequest, response: ServerResponse) => void) => Promise<string> {
  const closings: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    await Promise.all(closings.splice(0).map((close) => close()));
  });
  return async (answer) => {
    const server = createServer((request, response) => void readRequest(request).then((received) => answer(received, response)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closings.push(() => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
}
