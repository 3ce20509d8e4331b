import { operations } from '../generated/api.js';
import { noAnswer, problemOf } from './api-problem.js';
import { type AnswerOf, addressOf, type OperationName, type RequestOf } from './request-of.js';
import type { Surroundings } from './surroundings.js';

/** An answer kept with its ETag. */
interface Kept {
  readonly etag: string;
  readonly answer: unknown;
  /** How often in a row the service has said that nothing changed. */
  readonly unchanged: number;
}

const keptMax = 300;
const timeoutMs = 30_000;

/** Calls operations as one signed-in person; answers that have not changed are the same object again. */
export class ApiClient {
  readonly #kept = new Map<string, Kept>();

  constructor(
    private readonly surroundings: Pick<Surroundings, 'fetch'>,
    /** The access token; undefined where nobody is signed in. */
    private readonly token: () => Promise<string | undefined>,
  ) {}

  /** Calls an operation; `key` names the act of one that changes something. Throws ApiProblemError. */
  async call<Name extends OperationName>(name: Name, request: RequestOf<Name>, key?: string): Promise<AnswerOf<Name>> {
    const address = addressOf(name, request);
    const { method } = operations[name];
    const kept = method === 'GET' ? this.#kept.get(address) : undefined;
    const answer = await this.#send(address, { method, headers: await this.#headers(request, kept, key), body: bodyOf(request) });
    if (answer.status === 304 && kept !== undefined) return this.#keep(address, { ...kept, unchanged: kept.unchanged + 1 });
    if (!answer.ok) throw await problemOf(answer);
    const etag = answer.headers.get('etag');
    const body: unknown = answer.status === 204 ? undefined : await answer.json();
    return method === 'GET' && etag !== null ? this.#keep(address, { etag, answer: body, unchanged: 0 }) : (body as AnswerOf<Name>);
  }

  /** How often in a row a read has answered the same. */
  unchanged<Name extends OperationName>(name: Name, request: RequestOf<Name>): number {
    return this.#kept.get(addressOf(name, request))?.unchanged ?? 0;
  }

  async #send(address: string, init: RequestInit): Promise<Response> {
    try {
      return await this.surroundings.fetch(address, { ...init, cache: 'no-store', signal: AbortSignal.timeout(timeoutMs) });
    } catch (cause) {
      throw noAnswer(cause);
    }
  }

  async #headers(request: object, kept: Kept | undefined, key: string | undefined): Promise<Record<string, string>> {
    const token = await this.token();
    return {
      accept: 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...('body' in request && { 'content-type': 'application/json' }),
      ...(kept !== undefined && { 'if-none-match': kept.etag }),
      ...(key !== undefined && { 'idempotency-key': key }),
    };
  }

  /** The oldest goes when there are too many. */
  #keep<Answer>(address: string, kept: Kept): Answer {
    this.#kept.delete(address);
    this.#kept.set(address, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > keptMax && oldest !== undefined) this.#kept.delete(oldest);
    return kept.answer as Answer;
  }
}

function bodyOf(request: object): string | undefined {
  return 'body' in request ? JSON.stringify(request.body) : undefined;
}
