import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Answer, Route } from '../api/route.js';
import { servicesPath } from '../api/services-row.js';
import { sealPage } from './page-token.js';

/** A handler's answer as it travels: fields the row does not name are dropped, amounts are text, `next` is sealed. */
export function renderAnswer(answer: Answer, row: Route, boundTo: string): APIGatewayProxyStructuredResultV2 {
  const statusCode = answer.status ?? row.status;
  const body = row.response.parse(asJson(answer.body)) as unknown;
  return {
    statusCode,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...answer.headers },
    body: JSON.stringify(sealed(body, boundTo)),
  };
}

/** Adds the ETag, and turns the answer into 304 when the caller has it already. */
export function withEtag(answer: APIGatewayProxyStructuredResultV2, event: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 {
  const etag = `"${createHash('sha256')
    .update(answer.body ?? '')
    .digest('base64url')
    .slice(0, 27)}"`;
  const headers = { ...answer.headers, etag, 'cache-control': 'private, no-cache' };
  const known = (event.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (!known.includes(etag)) return { ...answer, headers };
  return { statusCode: 304, headers: { etag, 'cache-control': 'private, no-cache' } };
}

/** The answer without the fields that are told only once. */
export function withoutToldOnce(answer: APIGatewayProxyStructuredResultV2, row: Route): APIGatewayProxyStructuredResultV2 {
  if (row.toldOnce === undefined || answer.body === undefined) return answer;
  const body = JSON.parse(answer.body) as Record<string, unknown>;
  for (const field of row.toldOnce) delete body[field];
  return { ...answer, body: JSON.stringify(body) };
}

/** The answer as one door gives it: what it points to is reached by the same door. */
export function atItsDoor(answer: APIGatewayProxyStructuredResultV2, row: Route): APIGatewayProxyStructuredResultV2 {
  const location = answer.headers?.location;
  if (row.auth !== 'iam' || typeof location !== 'string') return answer;
  return { ...answer, headers: { ...answer.headers, location: servicesPath(location) } };
}

function sealed(body: unknown, boundTo: string): unknown {
  if (typeof body !== 'object' || body === null || !('next' in body) || typeof body.next !== 'string') return body;
  return { ...body, next: sealPage(body.next, boundTo) };
}

function asJson(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)));
}
