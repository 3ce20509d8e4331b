import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a canned server received it. */
export interface CannedRequest {
  /** e.g. `GET /api/transfers?limit=2`. */
  readonly call: string;
  readonly headers: IncomingHttpHeaders;
  /** Parsed when it is JSON, else the text. */
  readonly body: unknown;
}

/** What is answered: a status with a body, or nothing, because the connection breaks off or nobody ever speaks. */
export type CannedAnswer =
  | { readonly status?: number; readonly headers?: { readonly [name: string]: string }; readonly body?: unknown }
  | 'broken-off'
  | 'silent';

/** A server that answers what a test put in, by method and path, in turn; the last answer is given again. */
export class CannedServer {
  readonly requests: CannedRequest[] = [];
  readonly #answers = new Map<string, CannedAnswer[]>();
  readonly #server = createServer();
  url = '';

  static async start(): Promise<CannedServer> {
    const canned = new CannedServer();
    canned.#server.on('request', (request, response) => {
      void received(request).then((one) => {
        canned.requests.push(one);
        const answer = canned.#next(one.call);
        if (answer === 'broken-off') request.socket.destroy();
        if (typeof answer === 'string') return;
        const { status = 200, headers = {}, body } = answer;
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => canned.#server.listen(0, '127.0.0.1', resolve));
    canned.url = `http://127.0.0.1:${(canned.#server.address() as AddressInfo).port}`;
    return canned;
  }

  /** Puts answers in for a call without its query, e.g. `GET /api/transfers`. */
  on(call: string, ...answers: CannedAnswer[]): this {
    this.#answers.set(call, answers);
    return this;
  }

  stop(): Promise<unknown> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(resolve));
  }

  #next(call: string): CannedAnswer {
    const answers = this.#answers.get(call) ?? this.#answers.get(call.replace(/\?.*/, ''));
    const missing = { status: 404, body: { message: `nothing canned for ${call}` } };
    return (answers !== undefined && answers.length > 1 ? answers.shift() : answers?.[0]) ?? missing;
  }
}

async function received(request: IncomingMessage): Promise<CannedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const isJson = request.headers['content-type']?.startsWith('application/json') === true && text !== '';
  return { call: `${request.method} ${request.url}`, headers: request.headers, body: isJson ? JSON.parse(text) : text };
}
