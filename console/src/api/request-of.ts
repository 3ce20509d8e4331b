import { type Operations, operations } from '../generated/api.js';

/** Names of the operations. */
export type OperationName = keyof Operations;

/** What a call is given: the parts that its operation declares. */
export type RequestOf<Name extends OperationName> = Omit<Operations[Name], 'response'>;

/** What a call answers. */
export type AnswerOf<Name extends OperationName> = Operations[Name]['response'];

/** Operations that only read. */
export type ReadName = {
  [Name in OperationName]: (typeof operations)[Name]['method'] extends 'GET' ? Name : never;
}[OperationName];

interface PageOf {
  readonly items: readonly unknown[];
  readonly next?: string;
}

/** Operations that answer a list in pages. */
export type PagedName = {
  [Name in ReadName]: Operations[Name] extends { readonly query?: infer Query; readonly response: PageOf }
    ? 'page' extends keyof NonNullable<Query>
      ? Name
      : never
    : never;
}[ReadName];

/** Operations that change something. */
export type ActName = Exclude<OperationName, ReadName>;

/** One element of a list that an operation answers. */
export type ItemOf<Name extends PagedName> = AnswerOf<Name>['items'][number];

interface AnyRequest {
  readonly params?: { readonly [name: string]: string };
  readonly query?: { readonly [name: string]: unknown };
}

/** Path and query of a call; what is undefined is left out. */
export function addressOf(name: OperationName, request: object): string {
  const { params = {}, query = {} } = request as AnyRequest;
  const path = operations[name].path.replace(/\{(\w+)\}/g, (_all, field: string) => encodeURIComponent(params[field] ?? ''));
  const search = new URLSearchParams();
  for (const [field, value] of Object.entries(query)) if (value !== undefined && value !== '') search.set(field, String(value));
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}
