import type * as z from 'zod';
import type { Role, Speaker } from '../../domain/customer/customer.js';
import type { Ports } from '../../domain/ports/ports.js';
import type { Scope } from './scopes.js';

/** What a handler gets: who speaks, and the parts its row declares, already parsed. */
export interface ApiRequest<Body = undefined, Query = undefined, Params = undefined> {
  /** On public routes nobody: a viewer without customer and scopes. */
  readonly speaker: Speaker;
  readonly body: Body;
  readonly query: Query;
  readonly params: Params;
  /** Empty but on POST, where it is required. */
  readonly idempotencyKey: string;
}

/** What a handler answers; the body passes through the row's `response`, which drops every field it does not name. */
export interface Answer {
  readonly body: unknown;
  /** Default: the row's. */
  readonly status?: number;
  /** e.g. `location`, `retry-after`. */
  readonly headers?: { readonly [name: string]: string };
}

/** One call of one use case. */
export type ApiHandler<Body = undefined, Query = undefined, Params = undefined> = (
  request: ApiRequest<Body, Query, Params>,
  ports: Ports,
) => Promise<Answer>;

/** Nouns of the API: tags of the reference. */
export type Noun =
  | 'System'
  | 'Customers'
  | 'Operator'
  | 'Resources'
  | 'Solutions'
  | 'Listings'
  | 'Purchases'
  | 'Transfers'
  | 'Ledger'
  | 'Usage';

interface RouteParts<Body extends z.ZodType, Query extends z.ZodType, Params extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** With `{name}` where `params` has a field. */
  readonly path: `/api/${string}`;
  /** Name of the handler, too. */
  readonly operationId: string;
  readonly noun: Noun;
  /** One sentence fragment, e.g. `Register a customer`. */
  readonly summary: string;
  /** Its command of `convey`, plural noun and verb, e.g. `transfers show`; absent where the command line has no use for it. */
  readonly command?: `${string} ${string}`;
  /** `jwt`: a person's access token; `iam`: a registered service's signature, on rows made from those marked `services` only. */
  readonly auth: 'public' | 'jwt' | 'iam';
  /** Programs may call it too: `servicesRow` makes the row they call. */
  readonly services?: boolean;
  /** Scope the token or the service must carry; absent only on public routes. */
  readonly scope?: Scope;
  /** Roles that may call; empty only on public routes. */
  readonly roles: readonly Role[];
  readonly body?: Body;
  /** A query with `page` makes the route paged: tokens are opened and sealed outside the handler. */
  readonly query?: Query;
  readonly params?: Params;
  readonly response: z.ZodType;
  /** Status of success. */
  readonly status: 200 | 201 | 202 | 204;
  /** Fields of the answer that are told once and never kept, e.g. a one-time password: a replay leaves them out. */
  readonly toldOnce?: readonly string[];
  /** A replay asks the use case again, which alone knows for how long what is told once may be told to whom. */
  readonly askedAgain?: boolean;
  /** Fields of the body that hold secrets: no kept hash covers them, or a weak one could be guessed from it. */
  readonly secretBody?: readonly string[];
}

/** One row of the route table: CDK, OpenAPI, console and CLI read it; reading it loads no handler and no SDK. */
export interface Route extends RouteParts<z.ZodType, z.ZodType, z.ZodType> {
  /** True on every POST: Idempotency-Key is required. */
  readonly idempotent: boolean;
  /** On a row for services: the operation it is another way into; keys and page tokens count for both. */
  readonly sameAs?: string;
  readonly load: () => Promise<ApiHandler<never, never, never>>;
}

/** Whether answers of a row carry an ETag and a matching If-None-Match is answered 304: those of every reading. */
export function hasEtag({ method }: Pick<Route, 'method'>): boolean {
  return method === 'GET';
}

/** Makes a row and lets the compiler check that the handler takes what the row parses. */
export function route<
  Body extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Params extends z.ZodType = z.ZodUndefined,
>(
  row: RouteParts<Body, Query, Params> & {
    readonly load: () => Promise<ApiHandler<z.output<Body>, z.output<Query>, z.output<Params>>>;
  },
): Route {
  return { ...row, idempotent: row.method === 'POST' };
}
