import { ConveyanceError } from '../../domain/errors.js';
import type { SessionScope, Verb } from '../../domain/ports/resource-control.js';
import { createdByTag, lockTag } from '../../domain/resource/ownership-tags.js';
import type { Driver, Permission } from '../driver.js';
import { patternIn } from './driver-role-policy.js';
import { permissionsOf } from './permissions-of.js';
import { allowStatements, type Grant, type PolicyCondition } from './policy-statement.js';

/** Characters AWS takes in an inline session policy. */
export const sessionPolicyCharactersMax = 2_048;

/** ARNs one session may list. */
export const sessionArnsMax = 15;

const readingVerbs: readonly Verb[] = ['list', 'discover', 'measure', 'verify'];

/** A session would be wider, or its policy longer, than the design allows. */
export class SessionScopeError extends ConveyanceError {
  readonly code = 'SessionScope';
}

/** What a session is opened for. */
export interface SessionTarget {
  readonly driver: Driver;
  readonly awsAccountId: string;
  readonly verb: Verb;
  readonly scope: SessionScope;
}

/** The session policy (JSON) that narrows ConveyanceDriver to one verb, and the reading every verb begins with, on one scope. Throws SessionScopeError. */
export function sessionPolicy(target: SessionTarget): string {
  const { driver, verb, scope } = target;
  if (scope.kind === 'read' && !readingVerbs.includes(verb)) {
    throw new SessionScopeError(`${driver.type} ${verb} changes the world and needs a scope of ARNs or a lock.`);
  }
  if (listsArns(target) && (arnsOf(scope).length === 0 || arnsOf(scope).length > sessionArnsMax)) {
    throw new SessionScopeError(`A session lists 1 to ${sessionArnsMax} ARNs, not ${arnsOf(scope).length}.`);
  }
  const policy = policyText(target);
  if (policy.length > sessionPolicyCharactersMax) {
    throw new SessionScopeError(`The session policy of ${driver.type} ${verb} has ${policy.length} characters.`);
  }
  return policy;
}

/** The scope cut so that every piece fits one session; a scope bound by the lock tag is never cut. */
export function sessionScopes(target: SessionTarget): readonly SessionScope[] {
  const { scope } = target;
  if (!listsArns(target) || arnsOf(scope).length === 0) return [scope];
  const pieces: string[][] = [];
  for (const arn of arnsOf(scope)) {
    const last = pieces.at(-1);
    if (last !== undefined && fits(target, withArns(scope, [...last, arn]))) last.push(arn);
    else pieces.push([arn]);
  }
  return pieces.map((arns) => withArns(scope, arns));
}

function fits(target: SessionTarget, scope: SessionScope): boolean {
  return arnsOf(scope).length <= sessionArnsMax && policyText({ ...target, scope }).length <= sessionPolicyCharactersMax;
}

function policyText(target: SessionTarget): string {
  const { driver, verb } = target;
  const grants = [...permissionsOf(driver, verb), ...driver.permissions.discover].flatMap((permission) => grantsOf(target, permission));
  return JSON.stringify({ Version: '2012-10-17', Statement: allowStatements(grants) });
}

function arnsOf(scope: SessionScope): readonly string[] {
  return scope.kind === 'read' ? [] : scope.arns;
}

function withArns(scope: SessionScope, arns: readonly string[]): SessionScope {
  return scope.kind === 'read' ? scope : { ...scope, arns };
}

/** Where the service evaluates tags the lock tag bounds the session, else its ARNs do. */
function listsArns({ driver, scope }: SessionTarget): boolean {
  return scope.kind === 'arns' || (scope.kind === 'lock' && driver.tagControl !== 'enforced');
}

function grantsOf(target: SessionTarget, { action, on }: Permission): readonly Grant[] {
  if (on === 'any') return [{ action, resources: ['*'] }];
  const { scope } = target;
  const pattern = patternIn(on.pattern, target.awsAccountId);
  const transferId = scope.kind === 'read' ? undefined : scope.transferId;
  const created = bounded(action, pattern, `aws:ResourceTag/${createdByTag}`, transferId);
  if (on.bound === 'created') return [created];
  if (on.bound === 'create-request') return [bounded(action, pattern, `aws:RequestTag/${createdByTag}`, transferId)];
  const arns = arnsOf(scope).filter((arn) => matches(pattern, arn));
  const locked = bounded(action, pattern, `aws:ResourceTag/${lockTag}`, transferId);
  const listed = listsArns(target) && arns.length > 0 ? [{ action, resources: arns }] : [];
  // What is locked by the same transfer and listed by another session may have to change with it: rules name groups.
  if (on.bound === 'locked') return [...listed, locked];
  if (listed.length > 0) return listed;
  return scope.kind === 'lock' && arns.length > 0 ? [locked, created] : [{ action, resources: [pattern] }];
}

/** Without a transfer nothing can be ours: the condition then names a value no tag has. */
function bounded(action: string, pattern: string, key: string, transferId = 'no-transfer'): Grant {
  const condition: PolicyCondition = { StringEquals: { [key]: transferId } };
  return { action, resources: [pattern], condition };
}

function matches(pattern: string, arn: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(arn);
}
