import { SystemClock } from '../../adapters/system/system-clock.js';
import { UlidIds } from '../../adapters/system/ulid-ids.js';
import { readMemberAccount } from '../../domain/customer/member-account-store.js';
import type { DeadLetters } from '../../domain/ports/dead-letters.js';
import type { Directory } from '../../domain/ports/directory.js';
import type { EventBus } from '../../domain/ports/event-bus.js';
import type { Executions } from '../../domain/ports/executions.js';
import type { Ports } from '../../domain/ports/ports.js';
import type { MemberCloud } from '../../domain/ports/resource-control.js';
import type { Tables } from '../../domain/ports/tables.js';
import type { Vault } from '../../domain/ports/vault.js';
import { countedDeadLetters } from './counted-dead-letters.js';
import { countedEventBus } from './counted-event-bus.js';
import { readEnvironment, type Use } from './environment.js';
import { lazyPort } from './lazy-port.js';

/** The real ports of a Lambda: the environment of `uses` is checked now (cold start), each adapter is loaded at its first call. */
export function portsFor(uses: readonly Use[]): Ports {
  for (const use of uses) readEnvironment(use);
  const own = { clock: new SystemClock(), ids: new UlidIds(), tables: lazyPort(tables), vault: lazyPort(vault) };
  return {
    ...own,
    memberCloud: lazyPort(() => memberCloud(own)),
    executions: lazyPort(executions),
    eventBus: lazyPort(async () => countedEventBus(await eventBus(), own.clock)),
    deadLetters: lazyPort(async () => countedDeadLetters(await deadLetters())),
    directory: lazyPort(directory),
  };
}

async function tables(): Promise<Tables> {
  const names = readEnvironment('tables');
  const { documentClient } = await import('../../adapters/dynamodb/document-client.js');
  const { DynamoTables } = await import('../../adapters/dynamodb/dynamo-tables.js');
  return new DynamoTables(documentClient(), {
    resources: names.RESOURCES_TABLE,
    marketplace: names.MARKETPLACE_TABLE,
    transfers: names.TRANSFERS_TABLE,
    ledger: names.LEDGER_TABLE,
    idempotency: names.IDEMPOTENCY_TABLE,
  });
}

async function vault(): Promise<Vault> {
  const { VAULT_KEY_ID: keyId } = readEnvironment('vault');
  const { serviceVault } = await import('../../adapters/secretsmanager/service-vault.js');
  return serviceVault(keyId);
}

async function executions(): Promise<Executions> {
  const arns = readEnvironment('executions');
  const { StepFunctionsExecutions } = await import('../../adapters/stepfunctions/step-functions-executions.js');
  return new StepFunctionsExecutions({ 'transfer-ownership': arns.TRANSFER_MACHINE_ARN, 'undo-transfer': arns.UNDO_MACHINE_ARN });
}

async function eventBus(): Promise<EventBus> {
  const { EVENT_BUS_NAME: busName } = readEnvironment('eventBus');
  const { EventBridgeEventBus } = await import('../../adapters/eventbridge/event-bridge-event-bus.js');
  return new EventBridgeEventBus(busName);
}

async function deadLetters(): Promise<DeadLetters> {
  const { DEAD_LETTER_QUEUE_URL: queueUrl } = readEnvironment('deadLetters');
  const { SqsDeadLetters } = await import('../../adapters/sqs/sqs-dead-letters.js');
  return new SqsDeadLetters(queueUrl);
}

async function directory(): Promise<Directory> {
  const { USER_POOL_ID: userPoolId } = readEnvironment('directory');
  const { CognitoDirectory } = await import('../../adapters/cognito/cognito-directory.js');
  return new CognitoDirectory(userPoolId);
}

async function memberCloud({ clock, tables: stored, vault: kept }: Pick<Ports, 'clock' | 'tables' | 'vault'>): Promise<MemberCloud> {
  const { MEMBER_ENDPOINT_URL: endpoint, CALL_TIMEOUT_SECONDS: callTimeoutSeconds } = readEnvironment('memberCloud');
  const { StsMemberCloud } = await import('../../adapters/sts/sts-member-cloud.js');
  const externalIdOf = async (awsAccountId: string) => (await readMemberAccount(stored, awsAccountId)).externalId;
  const memberEndpointUrl = endpoint === '' ? undefined : endpoint;
  return new StsMemberCloud({ clock, vault: kept, externalIdOf, memberEndpointUrl, callTimeoutSeconds });
}
