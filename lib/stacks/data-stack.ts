import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { TableName } from '../../domain/ports/tables.js';
import { DataTable } from '../constructs/data-table.js';
import { IdentificationStore } from '../constructs/identification-store.js';
import { serviceKey } from '../constructs/service-key.js';
import type { Settings } from '../settings.js';

/** What must outlive every Lambda: the five tables, the bucket of identification, and the key under which the vault keeps credentials. */
export class DataStack extends Stack {
  readonly tables: { readonly [N in TableName]: Table };
  /** Customer key of the tables; absent when AWS's own encrypts them. */
  readonly tableKey: Key | undefined;
  readonly vaultKey: Key;
  /** Logs, and what identification makes of them. */
  readonly identification: IdentificationStore;

  constructor(scope: Construct, id: string, props: StackProps & { readonly settings: Settings }) {
    super(scope, id, props);
    const { retain, tableEncryption } = props.settings;
    this.vaultKey = serviceKey(this, 'VaultKey', { description: 'Credentials until their purchaser has collected them', retain });
    if (tableEncryption === 'customer-key') this.tableKey = serviceKey(this, 'TableKey', { description: 'Tables of Conveyance', retain });
    this.identification = new IdentificationStore(this, 'Identification', props.settings);
    new CfnOutput(this, 'IdentificationDeadLetterQueueUrl', { value: this.identification.deadLetters.queueUrl });
    new CfnOutput(this, 'IdentificationBucketName', { value: this.identification.bucket.bucketName });
    this.tables = {
      resources: this.dataTable('resources', retain),
      marketplace: this.dataTable('marketplace', retain),
      transfers: this.dataTable('transfers', retain),
      ledger: this.dataTable('ledger', retain),
      idempotency: this.dataTable('idempotency', retain),
    };
  }

  private dataTable(name: TableName, retain: boolean): Table {
    const id = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const { table } = new DataTable(this, id, { name, retain, ...(this.tableKey && { key: this.tableKey }) });
    new CfnOutput(this, `${id}TableName`, { value: table.tableName });
    return table;
  }
}
