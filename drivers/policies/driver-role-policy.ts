import type { Verb } from '../../domain/ports/resource-control.js';
import { createdByTag, lockTag, tagPrefix } from '../../domain/resource/ownership-tags.js';
import type { Driver, Permission } from '../driver.js';
import { deniedUnlessCreated, driverDenyList } from './driver-deny-list.js';
import { permissionsOf, verbsOf } from './permissions-of.js';
import { allowStatements, type Grant, type PolicyCondition, type PolicyStatement } from './policy-statement.js';

/** Policy of the role ConveyanceDriver in one member account: what the drivers' verbs need, and the explicit denies of the design. */
export function driverRolePolicy(drivers: readonly Driver[], awsAccountId: string): readonly PolicyStatement[] {
  const grants = drivers.flatMap((driver) =>
    verbsOf(driver).flatMap((verb) => permissionsOf(driver, verb).map((permission) => grantOf(driver, verb, permission, awsAccountId))),
  );
  return [...allowStatements(grants), ...denyStatements()];
}

/** The ARN pattern of a permission in an account. */
export function patternIn(pattern: string, awsAccountId: string): string {
  return pattern.replace(/\$\{account\}/, awsAccountId);
}

function grantOf(driver: Driver, verb: Verb, { action, on }: Permission, awsAccountId: string): Grant {
  if (on === 'any') return { action, resources: ['*'] };
  const resource = patternIn(on.pattern, awsAccountId);
  const condition: PolicyCondition = {
    ...(on.bound === undefined ? {} : boundConditions[on.bound]),
    ...(verb === 'tag' && driver.tagControl === 'enforced' ? onlyOurTags : {}),
    ...(resource === on.pattern ? { StringEquals: { 'aws:ResourceAccount': awsAccountId } } : {}),
  };
  return Object.keys(condition).length === 0 ? { action, resources: [resource] } : { action, resources: [resource], condition };
}

/** `false`: the key must be there, whatever its value; sessions then name the value. */
const boundConditions: { readonly [bound in 'locked' | 'created' | 'create-request']: PolicyCondition } = {
  locked: { Null: { [`aws:ResourceTag/${lockTag}`]: 'false' } },
  created: { Null: { [`aws:ResourceTag/${createdByTag}`]: 'false' } },
  'create-request': { Null: { [`aws:RequestTag/${createdByTag}`]: 'false' } },
};

/** The role may write our tags, never a customer's. A pattern that names no account (S3) gets the account as a condition. */
const onlyOurTags: PolicyCondition = { 'ForAllValues:StringLike': { 'aws:TagKeys': [`${tagPrefix}*`] } };

function denyStatements(): PolicyStatement[] {
  return [
    { Sid: 'NeverStopOrDestroy', Effect: 'Deny', Action: driverDenyList, Resource: ['*'] },
    {
      Sid: 'DeleteOnlyWhatWeCreated',
      Effect: 'Deny',
      Action: deniedUnlessCreated,
      Resource: ['*'],
      Condition: { Null: { [`aws:ResourceTag/${createdByTag}`]: 'true' } },
    },
  ];
}
