import type { Ports } from '../ports/ports.js';
import { cloudFindings, readingTimes } from '../transfer/rules/cloud-findings.js';
import { distinctFindings } from '../transfer/rules/finding.js';
import type { Proposal } from '../transfer/rules/proposal.js';
import { problemsMax, refuse } from '../transfer/rules/refuse.js';
import { tableFindings } from '../transfer/rules/table-findings.js';

/** Within the 29 seconds of a request, the writing after it included. */
const times = { beginSeconds: 12, sendSeconds: 22 } as const;

/**
 * Throws when a rule is against offering this set on the marketplace, with everything that is in the way. A set too large to be read in the
 * time of a request is read as far as the time goes; the transfer reads all of it before anything changes.
 */
export async function refuseUnsaleable(
  ports: Pick<Ports, 'tables' | 'clock' | 'memberCloud' | 'objects'>,
  proposal: Proposal,
): Promise<void> {
  const tables = await tableFindings(ports, proposal);
  const reading = { from: 0, ...readingTimes(ports.clock.now(), times), findingsMax: problemsMax };
  const cloud = await cloudFindings(ports, proposal, reading);
  refuse(distinctFindings([...tables, ...cloud.findings]));
}
