import { ConveyanceError, NotFoundError } from '../../errors.js';
import { type Instant, plusSeconds } from '../../ports/clock.js';
import type { Ports } from '../../ports/ports.js';
import { inTurns } from '../../resource/in-turns.js';
import { type PartiesOf, partiesOf } from '../load-parties.js';
import type { ManifestEntry } from '../transfer.js';
import type { Finding } from './finding.js';
import type { Proposal } from './proposal.js';
import { type ResourceQuestion, resourceFindings } from './resource-findings.js';

/** Resources read at the same time, of any type and account. */
export const readAtOnce = 10;

/** In no policy, tag or name: nothing is staged for it. */
const noTransfer = 'trf_none';

/** Where to begin in the manifest and when to stop: no reading is begun after `until`, none is sent after `leaseUntil`. */
export interface CloudReading {
  readonly from: number;
  readonly until: Instant;
  readonly leaseUntil: Instant;
  readonly findingsMax: number;
}

/** What was found, and the position of the first line that was not read; the length of the manifest when all were. */
export interface CloudFindings {
  readonly findings: readonly Finding[];
  readonly next: number;
}

type CloudPorts = Pick<Ports, 'tables' | 'clock' | 'memberCloud'>;

/**
 * Everything the cloud has to say of a proposal, resource by resource in the order of the manifest, for as long as there is time.
 * Throws what a reading throws that may pass, when nothing was read yet.
 */
export async function cloudFindings(ports: CloudPorts, proposal: Proposal, reading: CloudReading): Promise<CloudFindings> {
  const { seller, purchaser, entries, terms } = proposal;
  const handover = { transferId: noTransfer, fromCustomer: seller, toCustomer: purchaser, ...terms };
  const parties = await partiesOf(
    ports.tables,
    handover,
    entries.map((entry) => entry.arn),
  );
  const look = lookAt(ports, parties, reading.leaseUntil);
  const findings: Finding[] = [];
  let next = reading.from;
  while (next < entries.length && findings.length < reading.findingsMax && (next === reading.from || ports.clock.now() < reading.until)) {
    const some = entries.slice(next, next + readAtOnce);
    const answers = await unlessPassing(inTurns(some, readAtOnce, look), next > reading.from);
    if (answers === undefined) break;
    findings.push(...answers.flat());
    next += some.length;
  }
  return {
    findings: findings.filter((one) => purchaser !== undefined || one.whoMustAct !== 'purchaser' || one.severity === 'warning'),
    next,
  };
}

/** One resource after the other in the session of its group; a refusal that will not pass is a finding of that resource. */
function lookAt({ memberCloud }: Pick<Ports, 'memberCloud'>, partiesIn: PartiesOf, leaseUntil: Instant) {
  const groups = new Map<string, Promise<Omit<ResourceQuestion, 'entry'>>>();
  const open = async ({ type, awsAccountId, region }: ManifestEntry) => {
    const parties = await partiesIn(awsAccountId);
    const target = { type, awsAccountId, region, verb: 'discover', scope: { kind: 'read' }, leaseUntil } as const;
    return { parties, control: await memberCloud.open(target) };
  };
  return async (entry: ManifestEntry): Promise<readonly Finding[]> => {
    const key = `${entry.type}|${entry.awsAccountId}|${entry.region}`;
    const group = groups.get(key) ?? open(entry);
    groups.set(key, group);
    try {
      return await resourceFindings({ ...(await group), entry });
    } catch (error) {
      // An account that nobody registered is told of by a rule of its own.
      if (error instanceof NotFoundError) return [];
      if (error instanceof ConveyanceError && !error.retryable) return [unreadable(entry, error)];
      throw error;
    }
  };
}

function unreadable({ arn }: ManifestEntry, { code, message }: ConveyanceError): Finding {
  const remedy = 'See that the member stack is deployed and the account answers, then ask again.';
  return { severity: 'blocker', code, arn, detail: message, whoMustAct: 'operator', about: 'seller', remedy };
}

/** Undefined when the reading failed for a passing reason and `some` was read before: the rest is for the next time. */
async function unlessPassing<T>(reading: Promise<T>, some: boolean): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (some && error instanceof ConveyanceError && error.retryable) return undefined;
    throw error;
  }
}

/** From now on: when to begin no more, and when to send no more. */
export function readingTimes(now: Instant, { beginSeconds, sendSeconds }: { readonly beginSeconds: number; readonly sendSeconds: number }) {
  return { until: plusSeconds(now, beginSeconds), leaseUntil: plusSeconds(now, sendSeconds) };
}
