import type { ServerResponse } from 'node:http';
import { securityHeaders } from '../../lib/console-headers.js';

/** What may keep the origin itself from answering; everything else the API answers. */
const problems = {
  InvalidInput: { status: 400, title: 'The request has no path' },
  NotFound: { status: 404, title: 'Not found' },
  MethodNotAllowed: { status: 405, title: 'A file is only read' },
  TooLarge: { status: 413, title: 'The body is too large' },
  Unreachable: { status: 502, title: 'The service cannot be reached' },
  Starting: { status: 503, title: 'The service is starting' },
  TimedOut: { status: 504, title: 'The service gave no answer in time' },
} as const;

/** Why the origin itself answers. */
export type OriginProblem = keyof typeof problems;

/** Answers a problem of the origin's own as problem+json, with the headers every answer has. */
export function answerProblem(answer: ServerResponse, code: OriginProblem, headers: Readonly<Record<string, string>> = {}): void {
  const body = JSON.stringify({ type: `urn:conveyance:problem:${code}`, code, ...problems[code] });
  answer.writeHead(problems[code].status, {
    ...securityHeaders,
    'cache-control': 'no-store',
    'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  });
  answer.end(answer.req.method === 'HEAD' ? undefined : body);
}
