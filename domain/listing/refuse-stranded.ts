import { strandedDependencies } from '../association/stranded-dependency.js';
import type { Tables } from '../ports/tables.js';
import { StrandedDependencyError } from '../resource/errors.js';
import { resourcesOfCustomer } from '../resource/resources-of-customer.js';

/** Throws StrandedDependencyError naming everything of the seller's that the set needs, or that needs it, and that nobody agreed to leave behind. */
export async function refuseStranded(
  tables: Tables,
  seller: string,
  set: { readonly resourceIds: readonly string[]; readonly leftBehind: readonly string[] },
): Promise<void> {
  const rows = await resourcesOfCustomer(tables, seller);
  const ids = new Set(set.resourceIds);
  const manifest = new Set(rows.filter((row) => ids.has(row.resourceId)).map((row) => row.arn));
  const stranded = strandedDependencies(rows, manifest, set.leftBehind);
  if (stranded.length === 0) return;
  const problems = stranded.map(({ arn, reason, remedy }) => ({ field: 'resourceIds', value: arn, rule: reason, remedy }));
  throw new StrandedDependencyError(`${stranded.length} dependencies would be left behind; see errors.`, { problems });
}
