import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { outboxPrefix } from '../../domain/events/outbox.js';
import { localClient } from '../../scripts/local/local-client.js';
import type { OwnDeployedCloud } from './deployed-cloud.js';

/** Writes an outbox record past the product that no bus can ever take; answers its envelope. */
export async function poisonOutbox(cloud: OwnDeployedCloud): Promise<string> {
  const envelope = '{"type": "Seller Paid", "metadata": ';
  const Item = { pk: { S: `${outboxPrefix}poison` }, sk: { S: 'event' }, envelope: { S: envelope } };
  const client = new DynamoDBClient(localClient(cloud.controlEndpoint));
  await client.send(new PutItemCommand({ TableName: cloud.output('TransfersTableName'), Item }));
  return envelope;
}
