import { SystemClock } from '../../adapters/system/system-clock.js';
import { UlidIds } from '../../adapters/system/ulid-ids.js';
import { readMemberAccount } from '../../domain/customer/member-account-store.js';
import type { DeadLetters } from '../../domain/ports/dead-letters.js';
import type { Directory } from '../../domain/ports/directory.js';
import type { EventBus } from '../../domain/ports/event-bus.js';
import type { Executions } from '../../domain/ports/executions.js';
import type { IdentificationWork } from '../../domain/ports/identification-work.js';
import type { Inventory } from '../../domain/ports/inventory.js';
import type { LogIntake } from '../../domain/ports/log-intake.js';
import type { Objects } from '../../domain/ports/objects.js';
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
  const own = {
    clock: new SystemClock(),
    ids: new UlidIds(),
    tables: lazyPort(tables),
    vault: lazyPort(vault),
    objects: lazyPort(objects),
  };
  return {
    ...own,
    memberCloud: lazyPort(() => memberCloud(own)),
    executions: lazyPort(executions),
    eventBus: lazyPort(async () => countedEventBus(await eventBus(), own.clock)),
    deadLetters: lazyPort(async () => countedDeadLetters(await deadLetters())),
    directory: lazyPort(directory),
    inventory: lazyPort(() => inventory(own)),
    logIntake: lazyPort(() => logIntake(own)),
    identificationWork: lazyPort(identificationWork),
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

async function objects(): Promise<Objects> {
  const { IDENTIFICATION_BUCKET: bucket } = readEnvironment('objects');
  const { serviceObjects } = await import('../../adapters/s3/service-objects.js');
  return serviceObjects(bucket);
}

async function logIntake({ objects: stored }: Pick<Ports, 'objects'>): Promise<LogIntake> {
  const { BucketLogs } = await import('../../adapters/logs/bucket-logs.js');
  return new BucketLogs(stored);
}

async function identificationWork(): Promise<IdentificationWork> {
  const names = readEnvironment('identificationWork');
  const { SqsIdentificationWork } = await import('../../adapters/sqs/sqs-identification-work.js');
  return new SqsIdentificationWork({
    logsQueueUrl: names.LOG_QUEUE_URL,
    runsQueueUrl: names.RUN_QUEUE_URL,
    bucketName: names.IDENTIFICATION_BUCKET,
  });
}

async function memberCloud(own: Pick<Ports, 'clock' | 'tables' | 'vault'>): Promise<MemberCloud> {
  const { StsMemberCloud } = await import('../../adapters/sts/sts-member-cloud.js');
  return new StsMemberCloud({ ...memberAccess(own), vault: own.vault });
}

async function inventory(own: Pick<Ports, 'clock' | 'tables'>): Promise<Inventory> {
  const { StsInventory } = await import('../../adapters/inventory/sts-inventory.js');
  return new StsInventory(memberAccess(own));
}

/** How member accounts are reached. */
function memberAccess({ clock, tables: stored }: Pick<Ports, 'clock' | 'tables'>) {
  const { MEMBER_ENDPOINT_URL: endpoint, CALL_TIMEOUT_SECONDS: callTimeoutSeconds } = readEnvironment('memberCloud');
  const externalIdOf = async (awsAccountId: string) => (await readMemberAccount(stored, awsAccountId)).externalId;
  return { clock, externalIdOf, callTimeoutSeconds, ...(endpoint !== '' && { memberEndpointUrl: endpoint }) };
}
