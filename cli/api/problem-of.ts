import { type Problem, problem } from '../../lambdas/api/schemas/problem.js';
import type { ApiReply } from './api-call.js';

const titles: { readonly [status: number]: string } = {
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  413: 'Too big',
  429: 'Too many requests',
  502: 'The service failed',
  503: 'The service is not there',
  504: 'The service took too long',
};

const remedies: { readonly [status: number]: string } = {
  401: 'Sign in with `convey login`.',
  403: 'The token does not let you: sign in again, or ask for another role.',
  429: 'Wait a moment.',
};

/** The problem document of a refusal; a gateway in front of the API sends none, so one is made of the status. */
export function problemOf({ status, headers, body }: ApiReply): Problem {
  const parsed = problem.safeParse(body);
  if (parsed.success) return parsed.data;
  const said = (body as { readonly message?: unknown } | undefined)?.message;
  return {
    type: 'about:blank',
    title: titles[status] ?? 'The API refused',
    status,
    code: `Http${status}`,
    detail: remedies[status] ?? (typeof said === 'string' ? said : `It answered ${status}.`),
    correlationId: headers.get('x-correlation-id') ?? headers.get('apigw-requestid') ?? '',
    errors: [],
  };
}
