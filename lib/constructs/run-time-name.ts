import { Aws } from 'aws-cdk-lib';
import { driverRoleName, functionNamePrefix, type Settings } from '../settings.js';

const account = '<AWS::Region>:<AWS::AccountId>';

/**
 * Patterns for what gets its name at run time: the driver role of any member account, the secrets of the vault, the executions of a machine.
 * Written as the policy checks print them; `arnOf` makes them ARNs.
 */
export function runTimeNames(environment: Settings['environment']): {
  readonly [kind in 'driverRole' | 'vaultSecret' | 'transferExecution' | 'undoExecution']: string;
} {
  const executions = `arn:<AWS::Partition>:states:${account}:execution:${functionNamePrefix(environment)}`;
  return {
    driverRole: `arn:<AWS::Partition>:iam::*:role/${driverRoleName}`,
    vaultSecret: `arn:<AWS::Partition>:secretsmanager:${account}:secret:conveyance/*`,
    transferExecution: `${executions}transfer-ownership:*`,
    undoExecution: `${executions}undo-transfer:*`,
  };
}

/** The pattern as an ARN of the stack's partition, region and account. */
export function arnOf(pattern: string): string {
  const known = { '<AWS::Partition>': Aws.PARTITION, '<AWS::Region>': Aws.REGION, '<AWS::AccountId>': Aws.ACCOUNT_ID };
  return Object.entries(known).reduce((arn, [name, value]) => arn.replaceAll(name, value), pattern);
}
