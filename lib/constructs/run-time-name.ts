import { Aws } from 'aws-cdk-lib';
import { steps } from '../../lambdas/saga/steps.js';
import { driverRoleName, functionNamePrefix, type Settings } from '../settings.js';

const account = '<AWS::Region>:<AWS::AccountId>';

/** A name that is known at run time only. */
export type RunTimeName =
  | 'driverRole'
  | 'vaultSecret'
  | 'transferMachine'
  | 'undoMachine'
  | 'transferExecution'
  | 'undoExecution'
  | 'identificationObject';

/**
 * Patterns for what gets its name at run time: the driver role of any member account, the secrets of the vault, the machines of this and
 * earlier releases and their executions, the objects of identification. Written as the policy checks print them; `arnOf` makes them ARNs.
 */
export function runTimeNames(environment: Settings['environment']): { readonly [kind in RunTimeName]: string } {
  const prefix = functionNamePrefix(environment);
  const states = (kind: string) => `arn:<AWS::Partition>:states:${account}:${kind}:${prefix}`;
  return {
    driverRole: `arn:<AWS::Partition>:iam::*:role/${driverRoleName}`,
    vaultSecret: `arn:<AWS::Partition>:secretsmanager:${account}:secret:conveyance/*`,
    transferMachine: `${states('stateMachine')}transfer-ownership-*`,
    undoMachine: `${states('stateMachine')}undo-transfer-*`,
    transferExecution: `${states('execution')}transfer-ownership-*`,
    undoExecution: `${states('execution')}undo-transfer-*`,
    identificationObject: `arn:<AWS::Partition>:s3:::${identificationBucketName(environment)}/*`,
  };
}

/** The bucket to which logs are delivered: a fixed name, so that deliveries can name it whatever becomes of the stack. */
export function identificationBucketName(environment: Settings['environment']): string {
  return `${functionNamePrefix(environment)}identification-<AWS::AccountId>-<AWS::Region>`;
}

/** The versions of each step's Lambda, by step: a machine of an earlier release calls those that it began with. */
export function stepVersions(environment: Settings['environment']): { readonly [step: string]: string } {
  const prefix = functionNamePrefix(environment);
  return Object.fromEntries(
    Object.keys(steps).map((step) => [step, `arn:<AWS::Partition>:lambda:${account}:function:${prefix}${step}:*`] as const),
  );
}

/** The pattern as an ARN of the stack's partition, region and account. */
export function arnOf(pattern: string): string {
  const known = { '<AWS::Partition>': Aws.PARTITION, '<AWS::Region>': Aws.REGION, '<AWS::AccountId>': Aws.ACCOUNT_ID };
  return Object.entries(known).reduce((arn, [name, value]) => arn.replaceAll(name, value), pattern);
}
