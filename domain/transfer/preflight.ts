import type { ListingTerms } from '../listing/listing.js';
import type { Instant } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import { type PreflightRequest, preparePreflight } from './prepare-preflight.js';
import { cloudFindings, readingTimes } from './rules/cloud-findings.js';
import { blockersAmong, distinctFindings } from './rules/finding.js';
import { grantedAccess } from './rules/granted-access.js';
import { type ShownFinding, shownTo } from './rules/shown-finding.js';
import { tableFindings } from './rules/table-findings.js';

/** Findings of one answer: it has to fit one item, so that the same request can be answered again. */
export const findingsPerAnswerMax = 250;

/** Within the 29 seconds of a request: the last reading is begun, the last call is sent. */
const times = { beginSeconds: 15, sendSeconds: 26 } as const;

/** Every finding at once; `next` is where to go on when there was no time for the whole set. */
export interface Preflight {
  /** No blocker in this answer, and nothing left to read after it. */
  readonly passes: boolean;
  readonly complete: boolean;
  readonly findings: readonly ShownFinding[];
  readonly checkedAt: Instant;
  readonly resourceCount: number;
  /** Resources read in the cloud: positions `from` up to, not including, `to`. */
  readonly read: { readonly from: number; readonly to: number };
  readonly next?: number;
}

/** Terms that a preflight takes for agreed where none are told. */
export type PreflightTerms = Pick<ListingTerms, 'accessGranted' | 'bystanders' | 'credentialChoices' | 'leftBehind' | 'undoWindowSeconds'>;

/**
 * A dry run: asks every rule that a listing, a purchase and the transfer itself are asked, and changes nothing.
 * What it has no time to read in the cloud it says, and goes on from there when asked again. Throws NotFoundError, InvalidInputError,
 * and retryable errors when the cloud gave no answer at all.
 */
export async function preflight(
  ports: Pick<Ports, 'tables' | 'clock' | 'memberCloud' | 'objects'>,
  request: PreflightRequest,
): Promise<Preflight> {
  const checkedAt = ports.clock.now();
  const { from = 0 } = request;
  const { proposal, viewer, early, receiver, warnings } = await preparePreflight(ports.tables, request);
  const resourceCount = proposal.resourceIds.length;
  const show = shownTo(viewer, proposal.entries);
  const answer = { checkedAt, resourceCount };
  // What is not for sale is nobody's business: not even its state.
  if (early.length > 0) return { ...answer, passes: false, complete: true, findings: early.map(show), read: { from: 0, to: 0 } };
  const tables = await tableFindings(ports, proposal);
  const reading = { from, ...readingTimes(checkedAt, times), findingsMax: findingsPerAnswerMax };
  const cloud = await cloudFindings(ports, proposal, reading);
  const told = from > 0 ? [] : [...(await grantedAccess(ports, proposal, reading.leaseUntil)), ...warnings];
  const findings = distinctFindings([...receiver, ...tables, ...cloud.findings, ...told]);
  const complete = cloud.next >= proposal.entries.length;
  return {
    ...answer,
    passes: complete && blockersAmong(findings).length === 0,
    complete,
    findings: [...blockersAmong(findings), ...findings.filter(({ severity }) => severity === 'warning')]
      .slice(0, findingsPerAnswerMax)
      .map(show),
    read: { from, to: cloud.next },
    ...(complete ? {} : { next: cloud.next }),
  };
}
