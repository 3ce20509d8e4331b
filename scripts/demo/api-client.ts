import { randomUUID } from 'node:crypto';

/** What the API answered. */
export interface ApiAnswer<B> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: B;
}

const timeoutMs = 35_000;

/** Speaks to the deployed API as one signed-in person. */
export class ApiClient {
  constructor(
    /** Without a slash at its end. */
    readonly baseUrl: string,
    private readonly accessToken: string,
  ) {}

  /** Throws with the problem's text unless the status is 2xx. */
  async get<B>(path: string): Promise<B> {
    return (await this.send<B>('GET', path)).body;
  }

  /** Throws with the problem's text unless the status is 2xx; makes an Idempotency-Key unless one is given. */
  async post<B>(path: string, body: unknown, idempotencyKey: string = randomUUID()): Promise<ApiAnswer<B>> {
    return this.send<B>('POST', path, body, { 'idempotency-key': idempotencyKey });
  }

  async put<B>(path: string, body: unknown): Promise<B> {
    return (await this.send<B>('PUT', path, body)).body;
  }

  private async send<B>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<ApiAnswer<B>> {
    const answer = await fetch(`${this.baseUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.accessToken}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return { status: answer.status, headers: answer.headers, body: (text ? JSON.parse(text) : undefined) as B };
  }
}
