import type { Finding, Listing, Operations, Preflight } from '../../../generated/api.js';
import { findingGroups, isBlocker } from '../../../shared/findings/finding-groups.js';
import type { Look } from '../../../shared/status.js';

/** A dry run of a sale, part after part, as far as it has come. */
export interface ListingCheck {
  readonly findings: readonly Finding[];
  readonly checkedAt: string;
  readonly resourceCount: number;
  readonly readCount: number;
  /** Where the next part begins; absent when all was read. */
  readonly next?: number;
}

/** Body of one part of the check of somebody's own listing. */
export function checkBody({ own, terms }: Listing, from = 0): Operations['preflightTransfer']['body'] {
  const { credentialChoices = {}, bystanders = [], leftBehind = [], accessGranted = [] } = own?.terms ?? {};
  const asked = { undoWindowSeconds: terms.undoWindowSeconds, credentialChoices, bystanders, leftBehind, accessGranted };
  return { resourceIds: own?.resourceIds ?? [], terms: asked, from };
}

/** What is known after another part; what a part tells again is told once. */
export function withPart(before: ListingCheck | undefined, { findings, checkedAt, resourceCount, read, next }: Preflight): ListingCheck {
  const all = [...(before?.findings ?? []), ...findings];
  const distinct = new Map(all.map((one) => [JSON.stringify([one.code, one.resource?.resourceId, one.detail]), one]));
  return { findings: [...distinct.values()], checkedAt, resourceCount, readCount: read.to, next };
}

/** What a whole check comes to, in a sentence. */
export function checkSummary({ findings, readCount, resourceCount, next }: ListingCheck): string {
  if (next !== undefined) return `Read ${readCount} of ${resourceCount} cloud resources so far.`;
  const groups = findingGroups(findings);
  const blockers = groups.filter(isBlocker).length;
  const warnings = groups.length - blockers;
  const also = warnings === 0 ? '' : ` ${counted(warnings, 'warning')} to know of.`;
  return blockers === 0 ? `Nothing is in the way.${also}` : `${counted(blockers, 'blocker')} in the way.${also}`;
}

/** The cloud resources whose addition settles findings, each once. */
export function proposedIds({ findings }: Pick<ListingCheck, 'findings'>): readonly string[] {
  return [...new Set(findings.flatMap(({ proposal }) => (proposal === undefined ? [] : [proposal.add])))];
}

/** How a check looks beside its sentence. */
export function checkLook({ findings, next }: ListingCheck): Look {
  if (next !== undefined) return 'in-progress';
  if (findings.length === 0) return 'success';
  return findings.some(isBlocker) ? 'error' : 'warning';
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
