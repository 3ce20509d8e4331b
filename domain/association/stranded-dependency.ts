import type { OwnedResource } from '../resource/owned-resource.js';

/** Something of the seller's outside the manifest that a member needs, or that needs a member. */
export interface StrandedDependency {
  readonly resourceId: string;
  readonly arn: string;
  /** The member of the manifest at the other end. */
  readonly memberArn: string;
  readonly reason: string;
  readonly remedy: string;
}

const remedy = 'Add it to the listing, or name it in terms.leftBehind when both parties know that it stays.';

/** What a manifest would strand among the seller's own resources, in both directions; what the parties agreed to leave behind is left out. */
export function strandedDependencies(
  rows: readonly OwnedResource[],
  manifest: ReadonlySet<string>,
  leftBehind: readonly string[],
): readonly StrandedDependency[] {
  const outside = new Map(rows.filter((row) => !manifest.has(row.arn) && !leftBehind.includes(row.arn)).map((row) => [row.arn, row]));
  const needed = rows
    .filter((row) => manifest.has(row.arn))
    .flatMap((member) =>
      member.links
        .filter((link) => link.needs && outside.has(link.toArn))
        .map((link) => ({ at: link.toArn, memberArn: member.arn, reason: `${member.arn} ${link.relation} ${link.toArn}` })),
    );
  const needing = [...outside.values()].flatMap((row) =>
    row.links
      .filter((link) => link.needs && manifest.has(link.toArn))
      .map((link) => ({ at: row.arn, memberArn: link.toArn, reason: `${row.arn} ${link.relation} ${link.toArn}` })),
  );
  return [...needed, ...needing].flatMap(({ at, memberArn, reason }) => {
    const row = outside.get(at);
    return row ? [{ resourceId: row.resourceId, arn: at, memberArn, reason, remedy }] : [];
  });
}
