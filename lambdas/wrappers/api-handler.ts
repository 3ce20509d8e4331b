import middy, { type MiddyfiedHandler } from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { SeededIds } from '../../adapters/system/seeded-ids.js';
import type { Speaker } from '../../domain/customer/customer.js';
import { NotFoundError } from '../../domain/errors.js';
import type { Ports } from '../../domain/ports/ports.js';
import type { ApiRequest, Route } from '../api/route.js';
import { IdempotencyKeyMissingError } from './api-errors.js';
import { answerOnce, payloadHash } from './idempotency.js';
import { openPage } from './page-token.js';
import { type ParsedParts, parseRequest } from './parse-request.js';
import { renderAnswer, withEtag, withoutToldOnce } from './render-answer.js';
import { correlationOf, requestFrame } from './request-frame.js';
import { speakerOf } from './speaker.js';

/** The Lambda behind every route of `table`: finds the row, lets in who may, parses, calls, answers; errors become problems. */
export function apiHandler(
  table: readonly Route[],
  ports: Ports,
): MiddyfiedHandler<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> {
  const rows = new Map(table.map((row) => [`${row.method} ${row.path}`, row]));
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(httpHeaderNormalizer())
    .use(requestFrame(ports.ids))
    .handler((event) => answerRequest(event, rows.get(event.routeKey), ports));
}

async function answerRequest(
  event: APIGatewayProxyEventV2,
  row: Route | undefined,
  ports: Ports,
): Promise<APIGatewayProxyStructuredResultV2> {
  if (row === undefined) throw new NotFoundError('operation', event.routeKey);
  const speaker = await speakerOf(event, row, ports.tables, correlationOf(event));
  const parts = withOpenPage(parseRequest(event, row), boundTo(row, speaker));
  if (!row.idempotent) {
    const answer = await call(row, { ...parts, speaker, idempotencyKey: '' }, ports);
    return row.etag === true ? withEtag(answer, event) : answer;
  }
  const idempotencyKey = keyOf(event);
  const request = { ...parts, speaker, idempotencyKey };
  return answerOnce(
    ports,
    { scope: boundTo(row, speaker), idempotencyKey, bodyHash: payloadHash(parts) },
    {
      act: (seed) => call(row, request, { ...ports, ids: new SeededIds(seed) }),
      kept: (answer) => withoutToldOnce(answer, row),
    },
  );
}

async function call(row: Route, request: ApiRequest<unknown, unknown, unknown>, ports: Ports): Promise<APIGatewayProxyStructuredResultV2> {
  const handler = await row.load();
  const answer = await handler(request as ApiRequest<never, never, never>, ports);
  return renderAnswer(answer, row, boundTo(row, request.speaker));
}

/** Page tokens and idempotency keys count within one operation and one tenant; an operator is a tenant by subject. */
function boundTo(row: Route, speaker: Speaker): string {
  return `${row.operationId}|${speaker.customerId ?? speaker.subject}`;
}

function withOpenPage(parts: ParsedParts, boundToText: string): ParsedParts {
  const query = parts.query as { readonly page?: unknown } | undefined;
  if (typeof query?.page !== 'string') return parts;
  return { ...parts, query: { ...query, page: openPage(query.page, boundToText) } };
}

function keyOf(event: APIGatewayProxyEventV2): string {
  const key = event.headers['idempotency-key'] ?? '';
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new IdempotencyKeyMissingError('Send an Idempotency-Key of 1 to 255 visible ASCII characters, new for each thing you want done.');
}
