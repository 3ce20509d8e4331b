import type { JsonObject, JsonValue } from '../resource/cloud-resource.js';
import { isJsonObject, type PolicyStatement, textsOf } from './policy-document.js';

/** In which way a statement names somebody; decides what may stand in the same place instead. */
export type MentionKind =
  | 'everyone'
  | 'principal'
  | 'principal-arn'
  | 'account'
  | 'organization'
  | 'unique-id'
  | 'source'
  | 'network'
  | 'customer'
  | 'tag'
  | 'service'
  | 'federated'
  | 'canonical-user';

/** One value in a statement that names somebody, in its principals or its conditions. */
export interface PrincipalMention {
  readonly value: string;
  readonly kind: MentionKind;
  /** The principal type or condition key it stands under, e.g. `AWS`, `aws:PrincipalArn`. */
  readonly key: string;
  /** `excepted`: the statement holds for everybody else (NotPrincipal, a negated operator). */
  readonly sense: 'named' | 'excepted';
}

/** What stands in the place of a mention; the empty list takes it out. */
type Replace = (mention: PrincipalMention) => readonly string[];

const principalKinds = new Map<string, MentionKind>([
  ['AWS', 'principal'],
  ['Service', 'service'],
  ['Federated', 'federated'],
  ['CanonicalUser', 'canonical-user'],
]);

const conditionKinds = new Map<string, MentionKind>([
  ['aws:principalarn', 'principal-arn'],
  ['aws:principalaccount', 'account'],
  ['aws:sourceaccount', 'account'],
  ['s3:dataaccesspointaccount', 'account'],
  ['aws:principalorgid', 'organization'],
  ['aws:principalorgpaths', 'organization'],
  ['aws:sourceorgid', 'organization'],
  ['aws:sourceorgpaths', 'organization'],
  ['aws:sourcearn', 'source'],
  ['s3:dataaccesspointarn', 'source'],
  ['aws:userid', 'unique-id'],
  ['aws:username', 'unique-id'],
  ['aws:sourceip', 'network'],
  ['aws:principaltag/conveyance:owner', 'customer'],
]);

/** Kinds whose presence keeps `Principal: *` from meaning the whole world. */
const limitingKinds: ReadonlySet<MentionKind> = new Set(['principal-arn', 'account', 'organization', 'source', 'unique-id']);

const namedOperators = new Set(['stringequals', 'stringequalsignorecase', 'stringlike', 'arnequals', 'arnlike', 'ipaddress']);
const exceptedOperators = new Set([
  'stringnotequals',
  'stringnotequalsignorecase',
  'stringnotlike',
  'arnnotequals',
  'arnnotlike',
  'notipaddress',
]);

function operatorSense(operator: string): PrincipalMention['sense'] | undefined {
  const base = operator
    .toLowerCase()
    .replace(/^for(all|any)values?:/, '')
    .replace(/ifexists$/, '');
  if (namedOperators.has(base)) return 'named';
  return exceptedOperators.has(base) ? 'excepted' : undefined;
}

/** False for operators that also hold when the request does not carry the key. */
function requiresKey(operator: string): boolean {
  return !/^forallvalues:/i.test(operator) && !/ifexists$/i.test(operator);
}

function conditionKind(key: string): MentionKind | undefined {
  const lower = key.toLowerCase();
  return conditionKinds.get(lower) ?? (lower.startsWith('aws:principaltag/') ? 'tag' : undefined);
}

function isLimited(statement: PolicyStatement): boolean {
  if (!isJsonObject(statement.Condition)) return false;
  return Object.entries(statement.Condition).some(([operator, keys]) => {
    if (operatorSense(operator) !== 'named' || !requiresKey(operator) || !isJsonObject(keys)) return false;
    return Object.keys(keys).some((key) => limitingKinds.has(conditionKind(key) ?? 'tag'));
  });
}

/** Rewrites a scalar or array; the very same value when nothing changed, `undefined` when nothing is left. */
function rewriteValues(value: JsonValue, replace: (text: string) => readonly string[]): JsonValue | undefined {
  const before = textsOf(value);
  const after = [...new Set(before.flatMap(replace))];
  if (after.length === 0) return undefined;
  return JSON.stringify(after) === JSON.stringify([...new Set(before)]) ? value : after;
}

function rewriteEntries(value: JsonObject, rewrite: (key: string, inner: JsonValue) => JsonValue | undefined): JsonObject {
  const entries = Object.entries(value).map(([key, inner]) => [key, rewrite(key, inner)] as const);
  const kept = entries.filter((entry): entry is readonly [string, JsonValue] => entry[1] !== undefined);
  const same = kept.length === entries.length && kept.every(([key, inner]) => inner === value[key]);
  return same ? value : Object.fromEntries(kept);
}

function rewritePrincipals(value: JsonValue, sense: PrincipalMention['sense'], limited: boolean, replace: Replace): JsonValue | undefined {
  const rewriteType = (type: string, inner: JsonValue) =>
    rewriteValues(inner, (text) => {
      // Conditions say who `*` is: their values are the mentions.
      if (text === '*' && limited) return [text];
      return replace({ value: text, kind: text === '*' ? 'everyone' : (principalKinds.get(type) ?? 'federated'), key: type, sense });
    });
  if (!isJsonObject(value)) return rewriteType('AWS', value);
  const types = rewriteEntries(value, rewriteType);
  return Object.keys(types).length === 0 ? undefined : types;
}

/** `undefined` when an operator that names somebody names nobody any more: the statement can never hold. */
function rewriteCondition(condition: JsonObject, replace: Replace): JsonObject | undefined {
  let holdsForNobody = false;
  const rewritten = rewriteEntries(condition, (operator, keys) => {
    const sense = operatorSense(operator);
    if (sense === undefined || !isJsonObject(keys)) return keys;
    const kept = rewriteEntries(keys, (key, value) => {
      const kind = conditionKind(key);
      if (kind === undefined) return value;
      const values = rewriteValues(value, (text) => replace({ value: text, kind, key, sense }));
      if (values === undefined && sense === 'named') holdsForNobody = true;
      return values;
    });
    return Object.keys(kept).length === 0 ? undefined : kept;
  });
  return holdsForNobody ? undefined : rewritten;
}

/** What holds for whom: a NotPrincipal left without exception holds for everybody. */
function rewriteWho(statement: PolicyStatement, replace: Replace): JsonObject | undefined {
  const { Principal, NotPrincipal } = statement;
  if (NotPrincipal !== undefined) {
    const excepted = rewritePrincipals(NotPrincipal, 'excepted', false, replace);
    return excepted === undefined ? { Principal: '*' } : { NotPrincipal: excepted };
  }
  if (Principal === undefined) return {};
  const named = rewritePrincipals(Principal, 'named', isLimited(statement), replace);
  return named === undefined ? undefined : { Principal: named };
}

/** The statement with every mention replaced; the very same object when nothing changed, `undefined` when it holds for nobody any more. */
export function rewriteMentions(statement: PolicyStatement, replace: Replace): PolicyStatement | undefined {
  const who = rewriteWho(statement, replace);
  const condition = isJsonObject(statement.Condition) ? rewriteCondition(statement.Condition, replace) : statement.Condition;
  if (who === undefined || (condition === undefined && statement.Condition !== undefined)) return undefined;
  const { Principal: _named, NotPrincipal: _excepted, Condition: _condition, ...rest } = statement;
  const rewritten = { ...rest, ...who, ...(condition === undefined ? {} : { Condition: condition }) } as PolicyStatement;
  const unchanged = Object.entries(rewritten).every(([element, value]) => statement[element] === value);
  return unchanged ? statement : rewritten;
}

/** Every mention of a statement. Allow with NotPrincipal opens to everybody else, so it counts as everyone. */
export function mentionsOf(statement: PolicyStatement): readonly PrincipalMention[] {
  const mentions: PrincipalMention[] = [];
  rewriteMentions(statement, (mention) => {
    mentions.push(mention);
    return [mention.value];
  });
  const opensToOthers = statement.Effect === 'Allow' && statement.NotPrincipal !== undefined && !isLimited(statement);
  return opensToOthers ? [...mentions, { value: '*', kind: 'everyone', key: 'NotPrincipal', sense: 'named' }] : mentions;
}
