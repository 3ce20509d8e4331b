import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
  type TableProps,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { type TableName, tableIndexes } from '../../domain/ports/tables.js';

/** Attribute that ends an answer kept in the idempotency table (epoch seconds). */
const expirationAttribute = 'expiresAt';

/** How one table is kept. */
export interface DataTableProps {
  readonly name: TableName;
  /** Kept and protected from deletion when the stack goes. */
  readonly retain: boolean;
  /** The customer's key; AWS's own when absent. */
  readonly key?: IKey;
}

/** One of the five tables, its indexes from the storage port. */
export class DataTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, props: DataTableProps) {
    super(scope, id);
    const keep = props.retain && props.name !== 'idempotency';
    this.table = new Table(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: keep,
      removalPolicy: keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      encryption: props.key ? TableEncryption.CUSTOMER_MANAGED : TableEncryption.DEFAULT,
      ...(props.key && { encryptionKey: props.key }),
      ...particular(props.name),
    });
    for (const [indexName, [partition, sort]] of Object.entries(tableIndexes[props.name])) {
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(partition),
        sortKey: text(sort),
        projectionType: ProjectionType.KEYS_ONLY,
      });
    }
  }
}

function text(name: string): { name: string; type: AttributeType } {
  return { name, type: AttributeType.STRING };
}

function particular(name: TableName): Partial<TableProps> {
  // The outbox is published from the stream, and publishing needs the new item only.
  if (name === 'transfers') return { stream: StreamViewType.NEW_IMAGE };
  if (name === 'idempotency') return { timeToLiveAttribute: expirationAttribute };
  return {};
}
