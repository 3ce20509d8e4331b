import { ConveyanceError } from '../errors.js';
import { canonicalJson, type JsonObject, type JsonValue } from '../resource/cloud-resource.js';

/** The text is no IAM resource policy; never expected from the cloud, which checks what it stores. */
export class InvalidPolicyDocumentError extends ConveyanceError {
  readonly code = 'InvalidPolicyDocument';
}

/** One statement exactly as the cloud stores it, so that what is not ours to change goes back unchanged. */
export type PolicyStatement = JsonObject & { readonly Effect: 'Allow' | 'Deny' };

/** An IAM resource policy as it is written to the cloud. */
export interface PolicyDocument {
  readonly Version: string;
  readonly Id?: string;
  readonly Statement: readonly PolicyStatement[];
}

/** True for a JSON object (no array, no null). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values of a scalar or an array as text; IAM treats both forms alike. */
export function textsOf(value: JsonValue | undefined): readonly string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((one: JsonValue) => (typeof one === 'string' ? one : JSON.stringify(one)));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvalidPolicyDocumentError('The policy is not JSON.', { cause });
  }
}

function isStatement(value: unknown): value is PolicyStatement {
  return isJsonObject(value) && (value.Effect === 'Allow' || value.Effect === 'Deny');
}

/** Reads the text of a resource policy; throws InvalidPolicyDocumentError. */
export function parsePolicy(text: string): PolicyDocument {
  const value = parsedJson(text);
  if (!isJsonObject(value)) throw new InvalidPolicyDocumentError('The policy is not a JSON object.');
  const statements = Array.isArray(value.Statement) ? value.Statement : [value.Statement];
  if (!statements.every(isStatement)) throw new InvalidPolicyDocumentError('The policy holds a statement without Effect Allow or Deny.');
  // IAM reads a document without Version as 2008-10-17.
  const Version = typeof value.Version === 'string' ? value.Version : '2008-10-17';
  return { Version, ...(typeof value.Id === 'string' && { Id: value.Id }), Statement: statements };
}

/** The text written to the cloud: no white space, because the cloud counts it towards the size limit. */
export function policyText(document: PolicyDocument): string {
  return JSON.stringify(document);
}

/** Size of the text written to the cloud, in bytes of UTF-8. */
export function policyBytes(document: PolicyDocument): number {
  return new TextEncoder().encode(policyText(document)).length;
}

/** An account named by its id as its root ARN, which is how AWS stores it; anything else unchanged. */
export function canonicalPrincipal(value: string): string {
  return /^\d{12}$/.test(value) ? `arn:aws:iam::${value}:root` : value;
}

function sortedUnique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

function byKey(value: JsonValue | undefined, rewriteKey: (key: string) => string, rewrite: (inner: JsonValue) => JsonValue): JsonObject {
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [rewriteKey(key), rewrite(inner)]));
}

const sameKey = (key: string) => key;

function canonicalPrincipals(value: JsonValue): JsonValue {
  // `*` and {AWS: *} mean the same in a resource policy.
  if (!isJsonObject(value)) return { AWS: sortedUnique(textsOf(value).map(canonicalPrincipal)) };
  return byKey(value, sameKey, (inner) => sortedUnique(textsOf(inner).map(canonicalPrincipal)));
}

function canonicalElement(element: string, value: JsonValue): JsonValue {
  if (element === 'Principal' || element === 'NotPrincipal') return canonicalPrincipals(value);
  if (element === 'Action' || element === 'NotAction') return sortedUnique(textsOf(value).map((action) => action.toLowerCase()));
  if (element === 'Resource' || element === 'NotResource') return sortedUnique(textsOf(value));
  if (element !== 'Condition') return value;
  const operands = (inner: JsonValue) =>
    byKey(
      inner,
      (key) => key.toLowerCase(),
      (values) => sortedUnique(textsOf(values)),
    );
  return byKey(value, sameKey, operands);
}

/** A statement in the one form in which equal statements have equal text: order, case of actions and scalar forms do not count. */
export function canonicalStatement(statement: PolicyStatement): JsonObject {
  const counts = ([element, value]: [string, JsonValue]) =>
    !(element === 'Sid' && value === '') && !(element === 'Condition' && canonicalJson(value) === '{}');
  const entries = Object.entries(statement).filter(counts);
  return Object.fromEntries(entries.map(([element, value]) => [element, canonicalElement(element, value)]));
}

/** A policy in the one form in which equal policies have equal text; what `configuration` keeps. */
export function canonicalPolicy(document: PolicyDocument): JsonObject {
  const statements = document.Statement.map(canonicalStatement);
  const Statement = statements.sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
  return { ...document, Statement };
}

/** True when both grant and deny the same, statement by statement. */
export function equalPolicies(a: PolicyDocument, b: PolicyDocument): boolean {
  return canonicalJson(canonicalPolicy(a)) === canonicalJson(canonicalPolicy(b));
}

/** How a statement is called in messages: its Sid, or its actions where it has none. */
export function statementLabel(statement: PolicyStatement): string {
  if (typeof statement.Sid === 'string' && statement.Sid !== '') return statement.Sid;
  const actions = textsOf(statement.Action ?? statement.NotAction).join(', ');
  return `without Sid (${statement.Effect} ${actions.slice(0, 80)})`;
}
