import { documentClient } from '../../adapters/dynamodb/document-client.js';
import { DynamoTables } from '../../adapters/dynamodb/dynamo-tables.js';
import { resourceItem } from '../../domain/resource/owned-resource-store.js';
import { localClient } from '../../scripts/local/local-client.js';
import type { OwnDeployedCloud } from './deployed-cloud.js';
import { anOwnedResource } from './owned-resource.js';

const writesAtOnce = 100;

/** ARN of one of them, from 0. */
export function stockedArn(n: number): string {
  return `arn:aws:ec2:eu-west-1:444444444444:volume/vol-${String(n).padStart(5, '0')}`;
}

/** The first `togetherCount` form one tree: each needs the one that a tenth of its number names; the rest are loose. */
function stocked(n: number, owner: string, togetherCount: number) {
  const isInTree = n < togetherCount;
  const tags = { name: `disk-${n}`, app: isInTree ? 'archive' : `loose-${n}` };
  const links = isInTree && n > 0 ? [{ toArn: stockedArn(Math.floor((n - 1) / 10)), relation: 'is attached to', needs: true }] : [];
  return anOwnedResource(stockedArn(n), { owner, awsAccountId: '444444444444', payers: [], tags, links });
}

/** Writes rows of a customer past the import, which would need as many real resources. */
export async function stockResources(
  cloud: OwnDeployedCloud,
  owner: string,
  { count, togetherCount }: { readonly count: number; readonly togetherCount: number },
): Promise<void> {
  const output = (name: string) => cloud.output(`${name}TableName`);
  const names = {
    resources: output('Resources'),
    marketplace: output('Marketplace'),
    transfers: output('Transfers'),
    ledger: output('Ledger'),
    idempotency: output('Idempotency'),
  };
  const tables = new DynamoTables(documentClient(localClient(cloud.controlEndpoint)), names);
  for (let start = 0; start < count; start += writesAtOnce) {
    const rows = Array.from({ length: Math.min(writesAtOnce, count - start) }, (_none, n) => stocked(start + n, owner, togetherCount));
    await tables.transact(rows.map((row) => ({ act: 'put', table: 'resources', item: resourceItem(row) })));
  }
}
