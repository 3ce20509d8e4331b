/** One request to the API. */
export interface ApiCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** With its arguments filled in, encoded. */
  readonly path: string;
  readonly query?: { readonly [name: string]: unknown };
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly headers?: { readonly [name: string]: string };
}

/** What came back, refusals included. */
export interface ApiReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** True when sending it twice does what sending it once does. */
export function isRepeatable({ method, idempotencyKey }: ApiCall): boolean {
  return method === 'GET' || method === 'PUT' || idempotencyKey !== undefined;
}

/** Path and query of a call. */
export function addressOf({ path, query = {} }: ApiCall): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]]));
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
}
