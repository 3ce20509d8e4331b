import * as z from 'zod';
import { SignInFailedError } from '../errors.js';
import type { Profile } from '../session/profile.js';

/** What the token endpoint gives. */
const answerSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().optional(),
  id_token: z.string().optional(),
  expires_in: z.number().positive(),
});

/** Tokens with what they say of their person. */
export type Granted = Pick<Profile, 'tokens' | 'person'>;

const timeoutMs = 15_000;

/** Asks the token endpoint; what the answer leaves out stays as it was. Throws SignInFailedError, which holds no token. */
export async function requestTokens(tokenUrl: string, form: Record<string, string>, now: number, before?: Granted): Promise<Granted> {
  const { status, body } = await post(tokenUrl, form);
  const parsed = answerSchema.safeParse(body);
  if (!parsed.success) {
    const { error, error_description: why } = (body ?? {}) as { readonly error?: string; readonly error_description?: string };
    throw new SignInFailedError(`${tokenUrl} answered ${status} ${[error, why].filter(Boolean).join(': ') || 'and no tokens'}.`);
  }
  const { access_token: accessToken, refresh_token: refreshToken, id_token: identity, expires_in: seconds } = parsed.data;
  return {
    tokens: {
      accessToken,
      refreshToken: refreshToken ?? before?.tokens.refreshToken ?? '',
      expiresAt: new Date(now + seconds * 1_000).toISOString(),
    },
    person: before?.person ?? personOf(claimsOf(accessToken), claimsOf(identity ?? '')),
  };
}

async function post(url: string, form: Record<string, string>): Promise<{ readonly status: number; readonly body: unknown }> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await fetch(url, { method: 'POST', redirect: 'error', body: new URLSearchParams(form), signal });
    return { status: answer.status, body: await answer.json().catch(() => undefined) };
  } catch (cause) {
    throw new SignInFailedError(`${url} gave no answer.`, { cause });
  }
}

type Claims = { readonly sub?: unknown; readonly email?: unknown };

/** Who it is, for the person to see; whether the token is genuine is for the API to say. */
function personOf(access: Claims, identity: Claims): Granted['person'] {
  const email = identity.email ?? access.email;
  return { subject: String(access.sub ?? identity.sub ?? ''), ...(typeof email === 'string' ? { email } : {}) };
}

/** Claims of a JWT; none for a token that is not one. */
function claimsOf(token: string): Claims {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims;
  } catch {
    return {};
  }
}
