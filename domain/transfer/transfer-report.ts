import type { ResidualAccess } from '../access/findings.js';
import type { Speaker } from '../customer/customer.js';
import type { Ports } from '../ports/ports.js';
import type { JsonObject } from '../resource/cloud-resource.js';
import { type KeptRecord, readAllRecords } from './access-record-store.js';
import { requireParty } from './describe-transfer.js';
import { type Difference, differences } from './differences.js';
import { type NamedTransfer, namedTransfer } from './named-transfer.js';
import { readTransfer } from './transfer-store.js';

/** Before and after of one cloud resource, and what the former owner has left. */
export interface ResourceReport {
  readonly resourceId: string;
  readonly arn: string;
  readonly type: string;
  readonly before: JsonObject;
  /** Absent until the end, or when the resource is gone. */
  readonly after?: JsonObject;
  readonly differences: readonly Difference[];
  readonly residual: readonly ResidualAccess[];
}

/** A transfer with what it did to every resource. */
export interface TransferReport {
  readonly transfer: NamedTransfer;
  readonly resources: readonly ResourceReport[];
}

/** What a transfer found, left and could not prove, for its parties and operators; throws NotFoundError for anybody else. */
export async function transferReport(ports: Pick<Ports, 'tables'>, speaker: Speaker, transferId: string): Promise<TransferReport> {
  const transfer = await readTransfer(ports.tables, transferId);
  requireParty(transfer, speaker);
  const records = await readAllRecords(ports.tables, transferId);
  return { transfer: await namedTransfer(ports.tables, transfer), resources: records.map(resourceReport) };
}

function resourceReport(record: KeptRecord): ResourceReport {
  return {
    resourceId: record.resourceId,
    arn: record.ref.arn,
    type: record.ref.type,
    before: record.found.configuration,
    ...(record.after ? { after: record.after.configuration } : {}),
    differences: record.after ? differences(record.found, record.after) : [],
    residual: record.residual ?? [],
  };
}
