import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as plainRequest,
  type RequestOptions,
  type ServerResponse,
} from 'node:http';
import { request as secureRequest } from 'node:https';
import { securityHeaders } from '../../lib/console-headers.js';
import { answerProblem } from './console-answer.js';

/** How much and how long a call that is passed on may be. */
export interface ProxyLimits {
  readonly bodyBytesMax: number;
  /** Longest silence of the other side. */
  readonly silenceMsMax: number;
}

/** Of a connection and not of a message; `expect` is answered here, as the body is taken before it is passed on. */
const ofTheConnection = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Passes one request on to `target` and its answer back as it comes, as the distribution does: everything but the host, nothing kept. */
export async function passOn(incoming: IncomingMessage, answer: ServerResponse, target: URL, limits: ProxyLimits): Promise<void> {
  const body = await readBody(incoming, limits.bodyBytesMax);
  if (body === undefined) return answerProblem(answer, 'TooLarge', { connection: 'close' });
  // Whoever asked has gone.
  if (answer.destroyed) return;
  const { host: _host, 'content-length': length, ...rest } = ofTheMessage(incoming.headers);
  const headers = body.length > 0 || length !== undefined ? { ...rest, 'content-length': String(body.length) } : rest;
  send(answer, target, { method: incoming.method ?? 'GET', headers }, body, limits.silenceMsMax);
}

function send(answer: ServerResponse, target: URL, options: RequestOptions, body: Buffer, silenceMsMax: number): void {
  const request = target.protocol === 'https:' ? secureRequest : plainRequest;
  const onward = request(target, options, (given) => {
    answer.writeHead(given.statusCode ?? 502, { ...ofTheMessage(given.headers), ...securityHeaders });
    given.on('error', () => answer.destroy());
    given.pipe(answer);
  });
  let silent = false;
  onward.setTimeout(silenceMsMax, () => {
    silent = true;
    onward.destroy();
  });
  onward.on('error', () => {
    // Half an answer must not look like a whole one.
    if (answer.headersSent) answer.destroy();
    else answerProblem(answer, silent ? 'TimedOut' : 'Unreachable');
  });
  answer.on('close', () => onward.destroy());
  onward.end(body);
}

function ofTheMessage(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheConnection.has(name)));
}

/** The whole body, undefined when it is larger than it may be; the rest of such a one is thrown away. */
async function readBody(incoming: IncomingMessage, bytesMax: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = Number(incoming.headers['content-length'] ?? 0);
  if (bytes <= bytesMax) {
    bytes = 0;
    // Left open, so that what is too large can still be answered.
    for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > bytesMax) break;
      chunks.push(chunk);
    }
  }
  if (bytes <= bytesMax) return Buffer.concat(chunks);
  incoming.resume();
  return undefined;
}
