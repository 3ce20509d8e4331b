import middy, { type MiddyfiedHandler } from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { SeededIds } from '../../adapters/system/seeded-ids.js';
import type { Speaker } from '../../domain/customer/customer.js';
import { NotFoundError } from '../../domain/errors.js';
import type { Ports } from '../../domain/ports/ports.js';
import { type ApiRequest, hasEtag, type Route } from '../api/route.js';
import { IdempotencyKeyMissingError } from './api-errors.js';
import { answerOnce, payloadHash } from './idempotency.js';
import { letIn } from './let-in.js';
import { identifyCall, observed } from './observed.js';
import { openPage } from './page-token.js';
import { type ParsedParts, parseRequest, withoutSecrets } from './parse-request.js';
import { countRequest } from './rate-limit.js';
import { atItsDoor, renderAnswer, withEtag, withoutToldOnce } from './render-answer.js';
import { correlationOf, requestFrame } from './request-frame.js';
import { speakerOf } from './speaker.js';

/** What the handler is made with. */
export interface ApiLimits {
  /** Of one tenant, over all operations and doors. */
  readonly requestsPerMinuteMax: number;
}

/** The Lambda behind every route of `table`: finds the row, counts, lets in who may, parses, calls, answers; errors become problems. */
export function apiHandler(
  table: readonly Route[],
  ports: Ports,
  limits: ApiLimits,
): MiddyfiedHandler<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> {
  const rows = new Map(table.map((row) => [`${row.method} ${row.path}`, row]));
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(observed('Api'))
    .use(httpHeaderNormalizer())
    .use(requestFrame(ports.ids))
    .handler(async (event) => {
      const row = rows.get(event.routeKey);
      if (row === undefined) throw new NotFoundError('operation', event.routeKey);
      const speaker = await speakerOf(event, row, ports.tables, correlationOf(event));
      identifyCall({ customerId: speaker.customerId });
      if (row.auth !== 'public') await countRequest(ports, tenantOf(speaker), limits.requestsPerMinuteMax);
      letIn(row, speaker);
      return atItsDoor(await answerRequest(event, row, speaker, ports), row);
    });
}

async function answerRequest(
  event: APIGatewayProxyEventV2,
  row: Route,
  speaker: Speaker,
  ports: Ports,
): Promise<APIGatewayProxyStructuredResultV2> {
  const parts = withOpenPage(parseRequest(event, row), boundTo(row, speaker));
  if (!row.idempotent) {
    const answer = await call(row, { ...parts, speaker, idempotencyKey: '' }, ports);
    return hasEtag(row) ? withEtag(answer, event) : answer;
  }
  const idempotencyKey = keyOf(event);
  const request = { ...parts, speaker, idempotencyKey };
  return answerOnce(
    ports,
    { scope: boundTo(row, speaker), idempotencyKey, bodyHash: payloadHash(withoutSecrets(parts, row)) },
    {
      act: (seed) => call(row, request, { ...ports, ids: new SeededIds(seed) }),
      kept: (answer) => withoutToldOnce(answer, row),
      ...(row.askedAgain === true ? { again: () => call(row, request, ports) } : {}),
    },
  );
}

async function call(row: Route, request: ApiRequest<unknown, unknown, unknown>, ports: Ports): Promise<APIGatewayProxyStructuredResultV2> {
  const handler = await row.load();
  const answer = await handler(request as ApiRequest<never, never, never>, ports);
  return renderAnswer(answer, row, boundTo(row, request.speaker));
}

/** Page tokens and idempotency keys count within one operation, by whichever door, and one tenant. */
function boundTo(row: Route, speaker: Speaker): string {
  return `${row.sameAs ?? row.operationId}|${tenantOf(speaker)}`;
}

/** Whoever speaks for the provider is a tenant by subject. */
function tenantOf({ customerId, subject }: Speaker): string {
  return customerId ?? subject;
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
