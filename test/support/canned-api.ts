import { type ApiAnswer, ApiClient } from '../../scripts/demo/api-client.js';

/** What an API answers, by method and path, e.g. `GET /api/wallet`: made anew from what was sent at every call. */
export interface CannedAnswers {
  readonly [call: string]: (sent: unknown) => unknown;
}

/** One call as the API received it. */
export interface CannedCall {
  readonly call: string;
  readonly sent: unknown;
}

/** An API in memory: it answers what a test put in, and refuses the rest with 404 as the real client does. */
export class CannedApi extends ApiClient {
  readonly calls: CannedCall[] = [];

  constructor(
    private readonly answers: CannedAnswers,
    /** Calls that are answered with 202 and a Location. */
    private readonly locations: { readonly [call: string]: string } = {},
  ) {
    super('http://api.invalid', 'no-token');
  }

  override async get<B>(path: string): Promise<B> {
    return this.#answer<B>(`GET ${path}`, undefined).body;
  }

  override async post<B>(path: string, body: unknown): Promise<ApiAnswer<B>> {
    return this.#answer<B>(`POST ${path}`, body);
  }

  override async put<B>(path: string, body: unknown): Promise<B> {
    return this.#answer<B>(`PUT ${path}`, body).body;
  }

  #answer<B>(call: string, sent: unknown): ApiAnswer<B> {
    this.calls.push({ call, sent });
    const answer = this.answers[call];
    if (answer === undefined) throw new Error(`${call} answered 404: {"code":"NotFound"}`);
    const body = answer(sent) as B;
    const location = this.locations[call];
    return location === undefined
      ? { status: 200, headers: new Headers(), body }
      : { status: 202, headers: new Headers({ location }), body };
  }
}
