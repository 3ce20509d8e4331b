import type { ResidualAccess } from '../access/findings.js';
import type { Speaker } from '../customer/customer.js';
import type { Ports } from '../ports/ports.js';
import { canonicalJson, type Found, type JsonObject, type JsonValue } from '../resource/cloud-resource.js';
import { type KeptRecord, readAllRecords } from './access-record-store.js';
import { requireParty } from './describe-transfer.js';
import type { Transfer } from './transfer.js';
import { readTransfer } from './transfer-store.js';

/** One property of a resource that differs between the record and the last reading. */
export interface Difference {
  /** Path in the configuration, dots between keys, e.g. `rules.0.source`. */
  readonly property: string;
  readonly before: JsonValue;
  readonly after: JsonValue;
}

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
  readonly transfer: Transfer;
  readonly resources: readonly ResourceReport[];
}

/** What a transfer found, left and could not prove, for its parties and operators; throws NotFoundError for anybody else. */
export async function transferReport(ports: Pick<Ports, 'tables'>, speaker: Speaker, transferId: string): Promise<TransferReport> {
  const transfer = await readTransfer(ports.tables, transferId);
  requireParty(transfer, speaker);
  const records = await readAllRecords(ports.tables, transferId);
  return { transfer, resources: records.map(resourceReport) };
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

/** Every leaf of the configuration that differs, by path. */
export function differences(before: Pick<Found, 'configuration'>, after: Pick<Found, 'configuration'>): readonly Difference[] {
  const a = leaves(before.configuration);
  const b = leaves(after.configuration);
  return [...new Set([...a.keys(), ...b.keys()])]
    .map((property) => ({ property, before: a.get(property) ?? null, after: b.get(property) ?? null }))
    .filter((line) => canonicalJson(line.before) !== canonicalJson(line.after));
}

function leaves(value: JsonValue, path = ''): ReadonlyMap<string, JsonValue> {
  if (value === null || typeof value !== 'object') return new Map([[path, value]]);
  const entries: readonly (readonly [string, JsonValue])[] = Object.entries(value);
  return new Map(entries.flatMap(([key, inner]) => [...leaves(inner, path ? `${path}.${key}` : key)]));
}
