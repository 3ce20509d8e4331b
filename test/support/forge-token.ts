import { createSign } from 'node:crypto';

/** Claims of a token as its issuer wrote them. */
export type Claims = { readonly [claim: string]: unknown };

/** A token with some claims changed, signed with the given key. */
export function forgeToken(token: string, change: Claims, privateKey: string): string {
  const [header = '', payload = ''] = token.split('.');
  const claims = { ...claimsOf(payload), ...change };
  const body = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  return `${body}.${createSign('RSA-SHA256').update(body).sign(privateKey, 'base64url')}`;
}

function claimsOf(payload: string): Claims {
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Claims;
}
