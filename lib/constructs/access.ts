import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { EnvironmentOf, Use } from '../../lambdas/wrappers/environment.js';

/** What one use means for a Lambda: its part of the environment and exactly the statements that its role gets. */
export interface Access<U extends Use> {
  readonly environment: EnvironmentOf<U>;
  /** Fresh statements for each role: a statement belongs to one policy. */
  readonly statements: () => readonly PolicyStatement[];
}

/** The uses that a stack can offer to its Lambdas. */
export type Accesses = { readonly [U in Use]?: Access<U> };

/** A role's permission to do `actions` on `resources`. */
export function allow(actions: readonly string[], resources: readonly string[]): PolicyStatement {
  return new PolicyStatement({ actions: [...actions], resources: [...resources] });
}

/** The environment of a Lambda with these uses, and its statements; throws when the stack cannot offer one of them. */
export function accessFor(
  uses: readonly Use[],
  accesses: Accesses,
): { readonly environment: { readonly [name: string]: string }; readonly statements: readonly PolicyStatement[] } {
  const chosen = uses.map((use) => {
    const access: Access<Use> | undefined = accesses[use];
    if (!access) throw new Error(`No access for the use "${use}" is offered here.`);
    return access;
  });
  const pairs = chosen.flatMap((access) => Object.entries(access.environment).map(([name, value]) => [name, String(value)]));
  return { environment: Object.fromEntries(pairs), statements: chosen.flatMap((access) => access.statements()) };
}

/** Secrets of the service's own vault under its key. */
export function vaultAccess(keyArn: string, secrets: string): Access<'vault'> {
  const actions = ['CreateSecret', 'GetSecretValue', 'DeleteSecret'].map((name) => `secretsmanager:${name}`);
  return {
    environment: { VAULT_KEY_ID: keyArn },
    statements: () => [allow(actions, [secrets]), allow(['kms:Decrypt', 'kms:GenerateDataKey'], [keyArn])],
  };
}

/** Sessions of the driver role in any member account: accounts are registered while the service runs. */
export function memberCloudAccess(endpointUrl: string, callTimeoutSeconds: number, driverRole: string): Access<'memberCloud'> {
  return {
    environment: { MEMBER_ENDPOINT_URL: endpointUrl, CALL_TIMEOUT_SECONDS: String(callTimeoutSeconds) },
    statements: () => [allow(['sts:AssumeRole'], [driverRole])],
  };
}

/** ARN of a machine, and the pattern of its executions' ARNs. */
export interface MachineArns {
  readonly machine: string;
  readonly executions: string;
}

/** Starting executions of the two machines, and asking how one stands. */
export function executionsAccess(transfer: MachineArns, undo: MachineArns): Access<'executions'> {
  return {
    environment: { TRANSFER_MACHINE_ARN: transfer.machine, UNDO_MACHINE_ARN: undo.machine },
    statements: () => [
      allow(['states:StartExecution'], [transfer.machine, undo.machine]),
      allow(['states:DescribeExecution'], [transfer.executions, undo.executions]),
    ],
  };
}

/** Publishing to the service's own bus. */
export function eventBusAccess(name: string, arn: string): Access<'eventBus'> {
  return { environment: { EVENT_BUS_NAME: name }, statements: () => [allow(['events:PutEvents'], [arn])] };
}

/** Creating people in the built-in user pool; nothing when people come from another issuer. */
export function directoryAccess(pool?: { readonly userPoolId: string; readonly userPoolArn: string }): Access<'directory'> {
  return {
    environment: { USER_POOL_ID: pool?.userPoolId ?? '' },
    statements: () => (pool ? [allow(['cognito-idp:AdminCreateUser'], [pool.userPoolArn])] : []),
  };
}

/** Knowing which deployment it is. */
export function serviceAccess(environment: EnvironmentOf<'service'>['SERVICE_ENVIRONMENT']): Access<'service'> {
  return { environment: { SERVICE_ENVIRONMENT: environment }, statements: () => [] };
}
