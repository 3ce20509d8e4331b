import { isJsonObject, type PolicyDocument, type PolicyStatement } from '../../access/policy-document.js';
import { isSamePrincipal } from '../../access/principal-classification.js';
import { mentionsOf, type PrincipalMention } from '../../access/principal-mention.js';
import { matchesGlob } from '../sources/matches-glob.js';

/** Somebody who would use something: by its own ARN first, then by those of the roles it runs with. */
export interface Asker {
  readonly arns: readonly [string, ...string[]];
  readonly awsAccountId: string;
}

/** What policies on a cloud resource say of somebody; `silent` is no refusal: its own permissions, or conditions, may let it in. */
export type PolicyAnswer = 'letsIn' | 'refuses' | 'silent';

/** Documents and statements that are read, so that hostile ones cost no more than the largest that AWS takes. */
const documentsMax = 64;
const statementsMax = 500;

/** By which principal a service delivers logs for many others. */
const logDelivery = 'delivery.logs.amazonaws.com';

/** What the policies say by name: a refusal counts where it has no condition, for what others exclude cannot be told. */
export function policyAnswer(policies: readonly PolicyDocument[], asker: Asker): PolicyAnswer {
  const statements = policies.slice(0, documentsMax).flatMap(({ Statement }) => Statement.slice(0, statementsMax));
  if (statements.some((statement) => refuses(statement, asker))) return 'refuses';
  return statements.some((statement) => letsIn(statement, asker)) ? 'letsIn' : 'silent';
}

function refuses(statement: PolicyStatement, { arns }: Asker): boolean {
  const { Effect, Condition } = statement;
  if (Effect !== 'Deny' || (isJsonObject(Condition) && Object.keys(Condition).length > 0)) return false;
  return mentionsOf(statement).some(({ kind, sense, value }) => kind === 'principal' && sense === 'named' && isOneOf(arns, value));
}

function letsIn(statement: PolicyStatement, asker: Asker): boolean {
  if (statement.Effect !== 'Allow') return false;
  const named = mentionsOf(statement).filter(({ sense }) => sense === 'named');
  return named.some((mention) => isMeant(mention, asker, named));
}

function isMeant({ kind, value }: PrincipalMention, asker: Asker, named: readonly PrincipalMention[]): boolean {
  if (kind === 'everyone') return true;
  if (kind === 'principal') return isOneOf(asker.arns, value);
  if (kind === 'principal-arn') return asker.arns.some((arn) => matchesGlob(value, arn));
  return kind === 'service' && actsFor(value, asker, named);
}

function isOneOf(arns: readonly string[], principal: string): boolean {
  return arns.some((arn) => isSamePrincipal(arn, principal));
}

/** A service delivers for what is its own, unless the statement says for whom else it may. */
function actsFor(principal: string, { arns: [arn], awsAccountId }: Asker, named: readonly PrincipalMention[]): boolean {
  const isOwn = principal === logDelivery || principal.split('.').includes(arn.split(':')[2] ?? '');
  const only = (kind: PrincipalMention['kind']) => named.filter((mention) => mention.kind === kind).map(({ value }) => value);
  const [sources, accounts] = [only('source'), only('account')];
  const fits = sources.length === 0 || sources.some((source) => matchesGlob(source, arn));
  return isOwn && fits && (accounts.length === 0 || accounts.includes(awsAccountId));
}
