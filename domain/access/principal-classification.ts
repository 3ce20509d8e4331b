import type { Parties, Side } from './parties.js';
import { canonicalPrincipal } from './policy-document.js';
import type { PrincipalMention } from './principal-mention.js';
import { sourceClassification } from './source-classification.js';

/** Whose a mention in a policy is; `service` is AWS itself. */
type PrincipalSide = Side | 'service';

/** The id by which AWS shows a role or user that was deleted after a policy named it; such a policy cannot be written again. */
export function isDanglingPrincipal(value: string): boolean {
  return /^A(?:IDA|ROA|SIA|KIA|GPA|NPA)[A-Z0-9]+$/.test(value);
}

/** The account in an ARN or account id; undefined where there is none or a pattern stands in its place. */
export function accountOfPrincipal(value: string): string | undefined {
  const account = canonicalPrincipal(value).split(':')[4] ?? '';
  return /^\d{12}$/.test(account) ? account : undefined;
}

/** True when an account as a whole is named: by its id or its root ARN. */
export function isAccountPrincipal(value: string): boolean {
  return /^arn:[a-z-]+:iam::\d{12}:root$/.test(canonicalPrincipal(value));
}

/** Role name in the ARN of a role or of one of its sessions; a session's ARN has no path. */
function roleNameOf(arn: string): string | undefined {
  const [kind, ...path] = (arn.split(':')[5] ?? '').split('/');
  if (kind === 'role') return path.at(-1);
  return kind === 'assumed-role' ? path[0] : undefined;
}

/** True when both name the same principal: account id and root ARN are one, and so are a role and its sessions. */
export function isSamePrincipal(a: string, b: string): boolean {
  if (canonicalPrincipal(a) === canonicalPrincipal(b)) return true;
  const sessions = [a, b].filter((arn) => arn.includes(':assumed-role/')).length;
  return (
    sessions === 1 && accountOfPrincipal(a) === accountOfPrincipal(b) && roleNameOf(a) !== undefined && roleNameOf(a) === roleNameOf(b)
  );
}

function sideByName(value: string, parties: Parties): Side | undefined {
  const includes = (principals: readonly string[]) => principals.some((principal) => isSamePrincipal(principal, value));
  if (includes(parties.from.principals)) return 'seller';
  if (includes(parties.to.principals)) return 'purchaser';
  if (parties.manifest.has(value)) return 'solution';
  if (includes(parties.provider.principals)) return 'provider';
  return includes(parties.bystanders) ? 'bystander' : undefined;
}

function sideByAccount(value: string, parties: Parties): Side | undefined {
  const account = accountOfPrincipal(value);
  if (account === undefined) return undefined;
  const holds = (principals: readonly string[]) => principals.some((one) => isAccountPrincipal(one) && accountOfPrincipal(one) === account);
  if (holds(parties.from.principals)) return 'seller';
  if (holds(parties.to.principals)) return 'purchaser';
  if (holds(parties.provider.principals)) return 'provider';
  return holds(parties.bystanders) ? 'bystander' : undefined;
}

function sideOfCustomer(customerId: string, parties: Parties): Side {
  if (customerId === parties.from.customerId) return 'seller';
  return customerId === parties.to.customerId ? 'purchaser' : 'unclassified';
}

/**
 * Whose a mention is; allow-list thinking: what nobody claims is `unclassified`. A principal listed by name counts before the account
 * that holds it; the seller is asked first, so that a doubt closes rather than keeps. Everyone counts only as a confirmed bystander `*`.
 */
export function principalClassification(mention: PrincipalMention, parties: Parties): PrincipalSide {
  const { kind, value } = mention;
  if (kind === 'service') return 'service';
  if (kind === 'network') return sourceClassification('ingress', { kind: value.includes(':') ? 'cidr6' : 'cidr4', value }, parties);
  if (kind === 'customer') return sideOfCustomer(value, parties);
  if (kind === 'principal' && isDanglingPrincipal(value)) return 'unclassified';
  return sideByName(value, parties) ?? sideByAccount(value, parties) ?? 'unclassified';
}

/**
 * Why the purchaser's record cannot be written into policies, one sentence for each principal in the way: a pattern, another's id or an
 * account shared with another would let in more than the purchaser.
 */
export function purchaserPrincipalProblems(parties: Parties): readonly string[] {
  if (parties.to.principals.length === 0) return ["The purchaser's record names no principal."];
  return parties.to.principals.flatMap((value) => problemOfPrincipal(value, parties) ?? []);
}

function problemOfPrincipal(value: string, { from, provider, bystanders }: Parties): string | undefined {
  const includes = (principals: readonly string[]) => principals.some((principal) => isSamePrincipal(principal, value));
  const inAccount = (one: string, other: string) => isAccountPrincipal(one) && accountOfPrincipal(one) === accountOfPrincipal(other);
  if (!isPlainPrincipal(value)) return `The principal ${value} is neither a role, a user nor an account.`;
  if (includes(from.principals)) return `The principal ${value} is the seller's as well.`;
  if (includes(provider.principals)) return `The principal ${value} is the provider's as well.`;
  if (includes(bystanders)) return `The principal ${value} is a confirmed bystander as well.`;
  if (from.principals.some((other) => inAccount(other, value))) return `The principal ${value} is in an account that the seller holds.`;
  const others = [...from.principals, ...provider.principals].filter((other) => inAccount(value, other));
  return others.length === 0 ? undefined : `The account ${value} also holds ${others.join(', ')}.`;
}

function isPlainPrincipal(value: string): boolean {
  if (/[*?]/.test(value)) return false;
  return isAccountPrincipal(value) || /^arn:[a-z-]+:iam::\d{12}:(?:role|user)\/[\w+=,.@/-]+$/.test(value);
}
