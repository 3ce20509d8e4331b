import type { Problem } from '../generated/api.js';

/** A refusal or failure of a call, as the service told it, or as it looks from here when the service told nothing. */
export class ApiProblemError extends Error {
  override readonly name = 'ApiProblemError';
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(`${problem.code}: ${problem.detail}`, options);
  }

  /** The code the service told. */
  get code(): string {
    return this.problem.code;
  }

  /** False where asking again without a change cannot help. */
  get retryable(): boolean {
    return this.problem.status === 0 || this.problem.status === 503 || this.problem.status === 504;
  }
}

/** Code and title of what the gateway refuses by itself. */
const ofGateway: { readonly [status: number]: readonly [code: string, title: string] } = {
  401: ['Unauthenticated', 'Your sign-in has ended'],
  403: ['Forbidden', 'Not allowed'],
  404: ['NotFound', 'Not found'],
  429: ['TooManyRequests', 'Too many requests'],
};

/** The problem in an answer; the gateway before the service answers without one, in words of its own. */
export async function problemOf(answer: Pick<Response, 'status' | 'headers' | 'text'>): Promise<ApiProblemError> {
  const text = await answer.text();
  const correlationId = answer.headers.get('x-correlation-id') ?? '';
  if (answer.headers.get('content-type')?.startsWith('application/problem+json')) return new ApiProblemError(JSON.parse(text) as Problem);
  const { status } = answer;
  const [code, title] = ofGateway[status] ?? [`Status${status}`, 'The service gave no usable answer'];
  return new ApiProblemError(ownProblem({ status, code, title, detail: `The service answered ${status}.`, correlationId }));
}

/** The problem when there was no answer at all. */
export function noAnswer(cause: unknown): ApiProblemError {
  const detail = 'Check your connection, then try again: what is asked twice is done once.';
  return new ApiProblemError(ownProblem({ status: 0, code: 'NoAnswer', title: 'No answer from the service', detail }), { cause });
}

/** The problem behind whatever was thrown; undefined for nothing. */
export function problemFrom(error: unknown): Problem | undefined {
  if (error === null || error === undefined) return undefined;
  if (error instanceof ApiProblemError) return error.problem;
  const detail = error instanceof Error ? error.message : String(error);
  return ownProblem({ status: 0, code: 'Console', title: 'Something went wrong in the console', detail });
}

function ownProblem(told: Pick<Problem, 'status' | 'code' | 'title' | 'detail'> & { readonly correlationId?: string }): Problem {
  return { correlationId: '', ...told, type: `urn:conveyance:problem:${told.code}`, errors: [] };
}
