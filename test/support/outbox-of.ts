import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '../../adapters/dynamodb/document-client.js';
import type { EventEnvelope } from '../../domain/events/event-envelope.js';
import { outboxPrefix, readOutboxItem } from '../../domain/events/outbox.js';
import type { Item } from '../../domain/ports/tables.js';
import { localClient } from '../../scripts/local/local-client.js';
import type { OwnDeployedCloud } from './deployed-cloud.js';

/** Every event the product ever wrote to be told, read from the table itself. */
export async function outboxOf({ cloud }: { readonly cloud: OwnDeployedCloud }): Promise<readonly EventEnvelope[]> {
  const client = documentClient(localClient(cloud.controlEndpoint));
  const events: EventEnvelope[] = [];
  for await (const page of paginateScan({ client }, { TableName: cloud.output('TransfersTableName'), ConsistentRead: true })) {
    const items = (page.Items ?? []) as Item[];
    events.push(...items.filter(({ pk }) => pk.startsWith(outboxPrefix)).map(readOutboxItem));
  }
  return events;
}
