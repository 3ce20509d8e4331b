import type { Tables } from '../ports/tables.js';
import { readManifest, transferManifest } from './manifest.js';
import type { Transfer } from './transfer.js';

/** Manifests kept at once by one process: a step works for few transfers at a time. */
const manifestsKeptMax = 4;

/** By manifest hash, for what was read through the same tables: under one hash there is only ever one manifest, so nothing goes stale. */
const kept = new WeakMap<Tables, Map<string, readonly string[]>>();

/** ARNs of the whole manifest; read once in a process, or the batches of a transfer would together read it as often as there are batches. */
export async function manifestArns(tables: Tables, transfer: Transfer): Promise<readonly string[]> {
  const { transferId, manifestHash, batchCount } = transfer;
  const manifests = kept.get(tables) ?? new Map<string, readonly string[]>();
  kept.set(tables, manifests);
  const key = `${transferId} ${manifestHash}`;
  const known = manifests.get(key);
  if (known !== undefined) return known;
  const batches = await readManifest(tables, transferManifest(transferId), batchCount);
  const arns = batches.flat().map((entry) => entry.arn);
  const [oldest] = manifests.keys();
  if (oldest !== undefined && manifests.size >= manifestsKeptMax) manifests.delete(oldest);
  manifests.set(key, arns);
  return arns;
}
