import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { EnvironmentOf, Use } from '../../lambdas/wrappers/environment.js';
import type { Settings } from '../settings.js';
import { arnOf, runTimeNames } from './run-time-name.js';

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

/** Patterns for a machine's ARN in this and earlier releases and for its executions' ARNs, and the ARN of this release's. */
export interface MachineArns {
  /** Absent where no transfer is begun. */
  readonly machine?: string;
  readonly releases: string;
  readonly executions: string;
}

/** Both machines of every release. */
export function machineArns(environment: Settings['environment']): [transfer: MachineArns, undo: MachineArns] {
  const names = runTimeNames(environment);
  return [
    { releases: arnOf(names.transferMachine), executions: arnOf(names.transferExecution) },
    { releases: arnOf(names.undoMachine), executions: arnOf(names.undoExecution) },
  ];
}

/** Starting executions of the two machines, of the release that each transfer began with, and asking how one stands. */
export function executionsAccess(transfer: MachineArns, undo: MachineArns): Access<'executions'> {
  return {
    environment: { TRANSFER_MACHINE_ARN: transfer.machine ?? '', UNDO_MACHINE_ARN: undo.machine ?? '' },
    statements: () => [
      allow(['states:StartExecution'], [transfer.releases, undo.releases]),
      allow(['states:DescribeExecution'], [transfer.executions, undo.executions]),
    ],
  };
}

/** Publishing to the service's own bus. */
export function eventBusAccess(name: string, arn: string): Access<'eventBus'> {
  return { environment: { EVENT_BUS_NAME: name }, statements: () => [allow(['events:PutEvents'], [arn])] };
}

/** Sending letters to the dead-letter queue. */
export function deadLettersAccess(url: string, arn: string): Access<'deadLetters'> {
  return { environment: { DEAD_LETTER_QUEUE_URL: url }, statements: () => [allow(['sqs:SendMessage'], [arn])] };
}

/** How many requests one tenant may send; counted in a table that `tables` grants. */
export function rateLimitAccess(requestsPerMinutePerCustomer: number): Access<'rateLimit'> {
  return { environment: { REQUESTS_PER_MINUTE_PER_CUSTOMER: String(requestsPerMinutePerCustomer) }, statements: () => [] };
}

/** Creating people in the built-in user pool; nothing when people come from another issuer. */
export function directoryAccess(pool?: { readonly userPoolId: string; readonly userPoolArn: string }): Access<'directory'> {
  return {
    environment: { USER_POOL_ID: pool?.userPoolId ?? '' },
    statements: () => (pool ? [allow(['cognito-idp:AdminCreateUser'], [pool.userPoolArn])] : []),
  };
}

/** Where people sign in by the code flow, told to whoever asks. */
export interface SignInAddress {
  readonly issuer: string;
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  /** Signs the browser out and leads back to the console. */
  readonly signOutUrl?: string;
  readonly clientId: string;
}

/** Knowing which deployment it is, and where its people sign in. */
export function serviceAccess(environment: EnvironmentOf<'service'>['SERVICE_ENVIRONMENT'], signIn?: SignInAddress): Access<'service'> {
  const address = signIn && {
    SIGN_IN_ISSUER: signIn.issuer,
    SIGN_IN_AUTHORIZE_URL: signIn.authorizeUrl,
    SIGN_IN_TOKEN_URL: signIn.tokenUrl,
    ...(signIn.signOutUrl !== undefined && { SIGN_IN_SIGN_OUT_URL: signIn.signOutUrl }),
    SIGN_IN_CLIENT_ID: signIn.clientId,
  };
  return { environment: { SERVICE_ENVIRONMENT: environment, ...address }, statements: () => [] };
}
