import { type AttributeValue, DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { TableName } from '../../domain/ports/tables.js';
import { ratePrefix } from '../../lambdas/wrappers/rate-limit.js';
import { localClient } from '../../scripts/local/local-client.js';
import type { OwnDeployedCloud } from './deployed-cloud.js';

const outputs: { readonly [table in TableName]: string } = {
  resources: 'ResourcesTableName',
  marketplace: 'MarketplaceTableName',
  transfers: 'TransfersTableName',
  ledger: 'LedgerTableName',
  idempotency: 'IdempotencyTableName',
};

/** Every item of the five tables as text, by table and key. */
export type TablesDump = ReadonlyMap<string, string>;

/** The deployed tables, read past the product. */
export class DeployedTables {
  readonly #client: DynamoDBClient;

  constructor(private readonly cloud: OwnDeployedCloud) {
    this.#client = new DynamoDBClient(localClient(cloud.controlEndpoint));
  }

  /** Everything that is kept, to compare before with after; how often somebody asked is no trace of what they asked for. */
  async dump(): Promise<TablesDump> {
    const tables = Object.keys(outputs) as TableName[];
    const items = await Promise.all(tables.map(async (table) => (await this.#items(table)).map((item) => [table, item] as const)));
    const kept = items.flat().filter(([, item]) => !item.pk?.S?.startsWith(ratePrefix));
    return new Map(kept.map(([table, item]) => [`${table} ${item.pk?.S} ${item.sk?.S}`, JSON.stringify(item)]));
  }

  /** Ids of the transfers of a listing. */
  async transfersOf(listingId: string): Promise<readonly string[]> {
    const items = await this.#items('transfers');
    return items.filter((item) => item.sk?.S === 'transfer' && item.listingId?.S === listingId).map((item) => item.pk?.S ?? '');
  }

  async #items(table: TableName): Promise<readonly Record<string, AttributeValue>[]> {
    const found: Record<string, AttributeValue>[] = [];
    const pages = paginateScan({ client: this.#client }, { TableName: this.cloud.output(outputs[table]), ConsistentRead: true });
    for await (const { Items = [] } of pages) found.push(...Items);
    return found;
  }
}
