import { isDeepStrictEqual } from 'node:util';
import { hasEtag, type Route } from '../../lambdas/api/route.js';
import { problem } from '../../lambdas/api/schemas/problem.js';

/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly text: string;
}

/** What the gateway itself answers before the product is asked, by status: the only answers that are no problem documents. */
export const gatewayMessages: { readonly [status: number]: string } = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found' };

/** True for the gateway's own three answers; an engine that checks signatures says in its 403 what is wrong with one. */
export function isFromGateway({ status, text }: WireAnswer): boolean {
  const message = gatewayMessages[status];
  const body = bodyOf(text);
  const saysWhy = status === 403 && typeof (body as { readonly __type?: unknown } | undefined)?.__type === 'string';
  return saysWhy || (message !== undefined && isDeepStrictEqual(body, { message }));
}

/** What of an answer its row of the route table does not describe; undefined when every field, status and header is as described. */
export function strayOf(row: Route | undefined, answer: WireAnswer): string | undefined {
  if (isFromGateway(answer)) return strayOfGateway(row, answer.status);
  const { 'x-correlation-id': correlationId, 'x-content-type-options': sniffing } = answer.headers;
  if (!correlationId || sniffing !== 'nosniff') return `headers ${JSON.stringify(answer.headers)}`;
  if (answer.status >= 400) return strayOfProblem(answer, correlationId);
  return row === undefined ? `an answer of no route: ${answer.status}` : strayOfSuccess(row, answer);
}

/** A route that exists is never unknown to the gateway, and one that anybody may call asks for no token. */
function strayOfGateway(row: Route | undefined, status: number): string | undefined {
  if (status === 404) return row === undefined ? undefined : `the gateway does not know ${row.operationId}`;
  return row?.auth === 'public' ? `the gateway refuses ${row.operationId} with ${status}` : undefined;
}

function strayOfProblem({ status, headers, text }: WireAnswer, correlationId: string): string | undefined {
  const body = bodyOf(text);
  const parsed = problem.strict().safeParse(body);
  if (!parsed.success) return `no problem document: ${status} ${text}`;
  if (headers['content-type'] !== 'application/problem+json') return `content type ${headers['content-type']} of a problem`;
  const { data } = parsed;
  if (data.status !== status || data.correlationId !== correlationId) return `a problem at odds with its answer: ${status} ${text}`;
  return data.type === `urn:conveyance:problem:${data.code}` ? undefined : `type ${data.type} of ${data.code}`;
}

function strayOfSuccess(row: Route, { status, headers, text }: WireAnswer): string | undefined {
  if (status === 304) return hasEtag(row) && text === '' ? undefined : `304 of ${row.operationId}: ${text}`;
  if (status !== row.status) return `${row.operationId} answers ${status}, described is ${row.status}`;
  if (headers['content-type'] !== 'application/json') return `content type ${headers['content-type']}`;
  const body = bodyOf(text);
  const parsed = row.response.safeParse(body);
  if (!parsed.success) return `${row.operationId}: ${parsed.error.message}`;
  return isDeepStrictEqual(parsed.data, body) ? undefined : `${row.operationId} answers fields that are not described: ${text}`;
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
