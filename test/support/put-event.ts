import { randomUUID } from 'node:crypto';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { localClient } from '../../scripts/local/local-client.js';
import type { AttemptedEvent } from '../deployed/nearest-event.js';
import type { OwnDeployedCloud } from './deployed-cloud.js';

/** Puts one event on the deployed bus, as of now less its age. */
export async function putEvent(
  cloud: OwnDeployedCloud,
  { source, type, data, customerIds, ageSeconds = 0 }: AttemptedEvent,
): Promise<void> {
  const name = randomUUID();
  const occurredAt = new Date(Date.now() - ageSeconds * 1_000).toISOString();
  const metadata = { eventId: name, schemaVersion: 1, occurredAt, correlationId: name, idempotencyKey: name, customerIds };
  const entry = {
    Source: source,
    DetailType: type,
    Detail: JSON.stringify({ metadata, data }),
    EventBusName: cloud.output('EventBusName'),
  };
  const { FailedEntryCount } = await new EventBridgeClient(localClient(cloud.controlEndpoint)).send(
    new PutEventsCommand({ Entries: [entry] }),
  );
  if (FailedEntryCount !== 0) throw new Error(`The bus did not take ${type}.`);
}
