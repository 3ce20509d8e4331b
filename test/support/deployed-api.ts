import { randomUUID } from 'node:crypto';
import { servedRoutes } from '../../lambdas/api/routes.js';
import { isFromGateway, strayOf, type WireAnswer } from './api-conformance.js';
import type { Proof } from './request-signer.js';

/** Fields that the suites look at; which of them an answer has, its row of the route table says. */
export interface WireBody {
  readonly code?: string;
  readonly arn?: string;
  readonly resourceId?: string;
  readonly listingId?: string;
  readonly purchaseId?: string;
  readonly transferId?: string;
  readonly serviceId?: string;
  readonly temporaryPassword?: string;
  readonly identificationId?: string;
  readonly status?: string;
  readonly type?: string;
  readonly movable?: boolean;
  readonly other?: { readonly arn: string };
  readonly lines?: unknown;
  readonly sources?: unknown;
  readonly otherCustomers?: unknown;
  readonly transfer?: {
    readonly transferId: string;
    readonly status: string;
    readonly batchCount: number;
    readonly failure?: { readonly code: string };
  };
  readonly steps?: readonly { readonly step: string; readonly finishedAt?: string }[];
  readonly wallets?: readonly { readonly available: { readonly amountMinor: string }; readonly held: { readonly amountMinor: string } }[];
  readonly next?: string;
  readonly items?: readonly WireBody[];
}

/** Parts of a request; what is absent is not sent. */
export interface WireRequest {
  readonly params?: { readonly [name: string]: string };
  readonly query?: { readonly [name: string]: string };
  /** Text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Idempotency-Key; `null` sends none. Default: a new one each time. */
  readonly key?: string | null;
  readonly headers?: { readonly [name: string]: string };
}

/** An answer with its parsed body, and who gave it. */
export interface DeployedAnswer extends WireAnswer {
  readonly body: WireBody;
  readonly from: 'product' | 'gateway';
}

const timeoutMs = 35_000;
const rows = new Map(servedRoutes.map((row) => [`${row.method} ${row.path}`, row]));

/** The deployed API as anybody reaches it over HTTP; refuses an answer that the route table does not describe. */
export class DeployedApi {
  /** How many answers were checked. */
  checked = 0;

  constructor(readonly baseUrl: string) {}

  /** Calls a route by its key, e.g. `GET /api/listings/{listingId}`, with an access token, a signature or none. */
  async call(proof: string | Proof | undefined, routeKey: string, request: WireRequest = {}): Promise<DeployedAnswer> {
    const [method = '', template = ''] = routeKey.split(' ');
    const path = template.replaceAll(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(request.params?.[name] ?? ''));
    const query = request.query === undefined ? '' : `?${new URLSearchParams(request.query)}`;
    const url = `${this.baseUrl}${path}${query}`;
    const token = typeof proof === 'string' ? proof : undefined;
    const bare = { method, url, headers: headersOf(token, method, request), ...bodyPart(request.body) };
    const headers = typeof proof === 'function' ? await proof(bare) : bare.headers;
    const answer = await fetch(url, { ...bare, headers, signal: AbortSignal.timeout(timeoutMs) });
    const wire = { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
    const stray = strayOf(rows.get(routeKey), wire);
    if (stray !== undefined) throw new Error(`${routeKey}: ${stray}`);
    this.checked += 1;
    return { ...wire, body: (wire.text ? JSON.parse(wire.text) : {}) as WireBody, from: isFromGateway(wire) ? 'gateway' : 'product' };
  }
}

function headersOf(token: string | undefined, method: string, { key, headers = {} }: WireRequest): Record<string, string> {
  const idempotencyKey = key === undefined && method === 'POST' ? randomUUID() : key;
  return {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
    ...headers,
  };
}

function bodyPart(body: unknown): { readonly body?: string } {
  if (body === undefined) return {};
  return { body: typeof body === 'string' ? body : JSON.stringify(body) };
}
