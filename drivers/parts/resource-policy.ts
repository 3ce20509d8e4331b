import type { Parties } from '../../domain/access/parties.js';
import { canonicalPolicy, equalPolicies, type PolicyDocument, parsePolicy, policyBytes } from '../../domain/access/policy-document.js';
import { stagedPolicy, unstagedPolicy, withoutStaged } from '../../domain/access/staged-policy.js';
import { switchedPolicy } from '../../domain/access/switched-policy.js';
import { writablePolicy } from '../../domain/access/writable-policy.js';
import type { Receipt } from '../../domain/ports/resource-control.js';
import type { Found, JsonValue } from '../../domain/resource/cloud-resource.js';
import { CloudRefusedError } from '../../domain/resource/errors.js';

/** Where the resource policy of one cloud resource is kept. */
export interface ResourcePolicy {
  read(): Promise<PolicyDocument | undefined>;
  write(policy: PolicyDocument): Promise<void>;
  remove(): Promise<void>;
}

/** The policy as `configuration` keeps it: canonical, without what transfers staged; null where there is none. */
export function policyConfiguration(policy: PolicyDocument | undefined): JsonValue {
  if (policy === undefined) return null;
  const counting = withoutStaged(policy);
  return counting.Statement.length === 0 ? null : canonicalPolicy(counting);
}

/** The policy a `discover` found. */
export function foundPolicy(found: Found): PolicyDocument | undefined {
  const { policy } = found.configuration;
  return policy === null || policy === undefined ? undefined : parsePolicy(JSON.stringify(policy));
}

/**
 * Puts the purchaser's statements into the policy so that they can never hold. Where old and staged together would not fit but the final
 * policy does, nothing is written and the receipt says `checked`. Throws CloudRefusedError when the final one would not fit.
 */
export async function stageResourcePolicy(store: ResourcePolicy, parties: Parties, bytesMax: number): Promise<Receipt> {
  const now = await store.read();
  if (now === undefined) return { policy: 'none' };
  const staged = stagedPolicy(now, parties);
  const statements = staged.Statement.length - unstagedPolicy(now, parties.transferId).Statement.length;
  if (statements === 0) return { policy: 'unchanged' };
  if (policyBytes(switchedPolicy(now, parties)) > bytesMax) {
    throw new CloudRefusedError(`With the purchaser's principals the policy would hold more than ${bytesMax} bytes.`);
  }
  if (policyBytes(staged) > bytesMax) return { policy: 'checked' };
  if (!equalPolicies(staged, now)) await store.write(staged);
  return { policy: 'inert', statements };
}

/** Takes out what this transfer staged, from the policy as it is now; writes nothing where there is nothing of ours. */
export async function unstageResourcePolicy(store: ResourcePolicy, transferId: string): Promise<void> {
  const now = await store.read();
  if (now === undefined) return;
  const rest = unstagedPolicy(now, transferId);
  if (rest.Statement.length !== now.Statement.length) await writeOrRemove(store, rest);
}

/** Closes for the seller and opens for the purchaser in one write; writes nothing when that is done. */
export async function switchResourcePolicy(store: ResourcePolicy, parties: Parties): Promise<void> {
  const now = await store.read();
  if (now === undefined) return;
  const switched = switchedPolicy(now, parties);
  if (!equalPolicies(switched, now)) await writeOrRemove(store, switched);
}

/** A policy without statement cannot be stored: then there is none. */
async function writeOrRemove(store: ResourcePolicy, policy: PolicyDocument): Promise<void> {
  const { document } = writablePolicy(policy);
  if (document.Statement.length === 0) await store.remove();
  else await store.write(document);
}
