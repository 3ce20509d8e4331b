import { createHash } from 'node:crypto';
import type { Objects } from '../../ports/objects.js';
import type { Ports } from '../../ports/ports.js';
import { readJson } from '../../ports/read-json.js';
import type { Tables } from '../../ports/tables.js';
import { cloudResourceId } from '../../resource/cloud-resource.js';
import { readResources } from '../../resource/owned-resource-store.js';
import { resourcesOfCustomer } from '../../resource/resources-of-customer.js';
import { segmentKeys } from '../segments/segment-keys.js';
import { decisionsOf } from './decision-store.js';
import { gatherKnowledge, type Knowledge, type KnowledgeParts } from './knowledge.js';
import type { RunRecord } from './run-record.js';

interface Kept {
  readonly version: string;
  readonly knowledge: Knowledge;
}

/** Customers whose index stays in the memory of one process. */
const keptMax = 8;
/** Indexes by where they come from: a Lambda's own objects live as long as it does. */
const kept = new WeakMap<Objects, Map<string, Kept>>();

/**
 * What is known of what a customer owns now, its decisions applied: evidence of logs from the last run, everything else from rows and
 * inventory. It is gathered anew only when one of them has changed since this process did. Without a run the rows alone speak.
 */
export async function loadKnowledge(ports: Pick<Ports, 'tables' | 'objects'>, customerId: string): Promise<Knowledge> {
  const run = await readJson<RunRecord>(ports.objects, segmentKeys.run(customerId));
  const owned = await resourcesOfCustomer(ports.tables, customerId);
  const decisions = await decisionsOf(ports.tables, customerId);
  const claimed = await claimedSince(ports.tables, run);
  const parts = { owned, claimed, decisions, run };
  const version = versionOf(parts);
  const cache = kept.get(ports.objects) ?? new Map<string, Kept>();
  kept.set(ports.objects, cache);
  const known = cache.get(customerId);
  const current = known?.version === version ? known : { version, knowledge: await gatherKnowledge(ports.objects, parts) };
  keep(cache, customerId, current);
  return current.knowledge;
}

/** The one that was used longest ago makes room. */
function keep(cache: Map<string, Kept>, customerId: string, current: Kept): void {
  cache.delete(customerId);
  cache.set(customerId, current);
  const [oldest] = cache.keys();
  if (cache.size > keptMax && oldest !== undefined) cache.delete(oldest);
}

/** What somebody imported since the run: the customer's own is among its rows, another's is nobody else's business. */
async function claimedSince(tables: Tables, run: RunRecord | undefined): Promise<ReadonlySet<string>> {
  const rows = await readResources(tables, (run?.unclaimedArns ?? []).map(cloudResourceId));
  return new Set([...rows.values()].map(({ arn }) => arn));
}

/** Changes with every reading of a row, with who owns what, with each decision and with each run. */
function versionOf({ owned, claimed, decisions, run }: KnowledgeParts): string {
  const hash = createHash('sha256').update(run?.evidenceKey ?? '');
  const rows = owned.map(({ arn, discoveredAt, tags, links }) => JSON.stringify([arn, discoveredAt, tags, links]));
  const verdicts = decisions.map(({ kind, verdict, arns, decidedAt }) => JSON.stringify([kind, verdict, decidedAt, ...arns]));
  for (const line of [...rows.sort(), '', ...verdicts.sort(), '', ...[...claimed].sort()]) hash.update(line).update('\n');
  return hash.digest('hex');
}
