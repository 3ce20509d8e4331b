import { sourceCode } from '../../evidence/evidence-source.js';
import { type RelationName, relationCode } from '../../evidence/relation.js';
import { ipAddress } from '../ip-address.js';
import type { ObservationSink } from '../observation-sink.js';
import { type Outcome, silent, used } from '../read-tally.js';
import type { CallPattern } from './call-pattern.js';
import { patternsOf } from './call-patterns.js';
import { endpointsAt } from './endpoints-at.js';
import { hasLeases, leasesOf } from './lease-rules.js';
import { heldByService, issuedSession } from './session-rules.js';
import { TrailCoverage } from './trail-coverage.js';
import type { TrailEvent } from './trail-event.js';

/** Calls whose meaning is kept at hand. */
const callsMax = 4_096;

const outcomes = {
  insight: silent('insight, no call'),
  failed: silent('failed call'),
  noMeaning: silent('call that says nothing about pairs'),
  noCaller: silent('no caller named'),
  noResource: silent('no resource named'),
  onBehalf: silent('call of a service'),
};

/** What a data event of a service without rows means. */
const readPattern: CallPattern = { relation: 'reads' };
const writePattern: CallPattern = { relation: 'writes' };

/** Says what one event means: observations, leases and sessions to the sink. */
export class EventRules {
  private readonly coverage: TrailCoverage;
  private readonly calls = new Map<string, Map<string, readonly CallPattern[]>>();
  private callCount = 0;
  private readonly addresses = new Map<string, number>();
  private reason = outcomes.noMeaning;

  constructor(private readonly sink: ObservationSink) {
    this.coverage = new TrailCoverage(sink);
  }

  tell(event: TrailEvent): Outcome {
    if (event.isInsight) return outcomes.insight;
    if (event.isFailed) return outcomes.failed;
    this.cover(event);
    this.reason = outcomes.noMeaning;
    let told = this.tellHolder(event) + this.tellSession(event) + this.tellLeases(event);
    const patterns = this.patterns(event.eventSource, event.eventName);
    if (patterns.length === 0 && event.isData) told += this.tellPattern(event.isReadOnly ? readPattern : writePattern, event);
    for (const pattern of patterns) told += this.tellPattern(pattern, event);
    return told > 0 ? used : this.reason;
  }

  /** Tells what stands for the file as a whole. */
  end(): void {
    this.coverage.end();
  }

  private cover(event: TrailEvent): void {
    if (!event.isData) this.coverage.add(event.awsAccount, 0, event.seconds);
    else for (const resource of event.resources) this.coverage.add(event.awsAccount, resource, event.seconds);
  }

  private patterns(eventSource: string, eventName: string): readonly CallPattern[] {
    const known = this.calls.get(eventSource)?.get(eventName);
    if (known) return known;
    const patterns = patternsOf(eventSource, eventName);
    if (++this.callCount > callsMax) return patterns;
    const ofSource = this.calls.get(eventSource) ?? new Map<string, readonly CallPattern[]>();
    this.calls.set(eventSource, ofSource.set(eventName, patterns));
    return patterns;
  }

  /** The instance or function that holds these credentials: what other sessions chain to. */
  private tellHolder({ identity, awsAccount, seconds }: TrailEvent): number {
    if (identity.holder === 0 || identity.credential === 0) return 0;
    this.sink.session(awsAccount, identity.credential, identity.holder, seconds, seconds);
    return 0;
  }

  private tellSession(event: TrailEvent): number {
    if (event.eventSource !== 'sts.amazonaws.com') return 0;
    const session = issuedSession(event.parameters(), this.sink);
    if (!session) return 0;
    const { identity, awsAccount, seconds } = event;
    const holder = identity.isService
      ? heldByService(identity.service, session, event.region, this.sink)
      : this.callerOf(event) || identity.principal;
    if (holder === 0) return 0;
    this.sink.session(awsAccount, session.credential, holder, seconds, seconds + session.seconds);
    return 1;
  }

  private tellLeases({ eventSource, eventName, region, awsAccount, seconds, parameters }: TrailEvent): number {
    if (eventSource !== 'ec2.amazonaws.com' || !hasLeases(eventName)) return 0;
    const leases = leasesOf(eventName, parameters(), region);
    const scope = String(awsAccount).padStart(12, '0');
    for (const lease of leases) {
      const resource = this.sink.endpoint('id', scope, lease.id);
      const { what, address } = lease;
      this.sink.lease(awsAccount, { scope: lease.scope, address, resource, first: seconds, last: seconds, what });
    }
    return leases.length;
  }

  private tellPattern(pattern: CallPattern, event: TrailEvent): number {
    if (pattern.from && pattern.to) {
      const to = endpointsAt(pattern.to, event, this.sink);
      return endpointsAt(pattern.from, event, this.sink).reduce((told, from) => told + this.observe(event, from, to, pattern.relation), 0);
    }
    const relation = this.relationOf(pattern.relation, event);
    if (relation === undefined) return this.say(outcomes.onBehalf);
    const caller = this.callerOf(event);
    if (caller === 0) return this.say(event.identity.isService ? outcomes.onBehalf : outcomes.noCaller);
    const named = event.resources.length > 0 || !pattern.to ? event.resources : endpointsAt(pattern.to, event, this.sink);
    return this.observe(event, caller, named, relation) || this.say(outcomes.noResource);
  }

  /** A call that a service makes is no call of who stands behind it: what it changes it deploys, what it does for a resource it routes. */
  private relationOf(relation: RelationName, { identity, isData }: TrailEvent): RelationName | undefined {
    if (identity.isService) return relation === 'calls' ? 'routes to' : relation;
    if (identity.service === '') return relation;
    return isData || relation === 'reads' || relation === 'calls' || relation === 'stores logs in' ? undefined : 'deploys';
  }

  /**
   * Who acts, the most certain first: a proven holder of the credentials; an address inside a VPC; the session, which chains to who was issued
   * it; an address on the internet; the principal alone.
   */
  private callerOf(event: TrailEvent): number {
    const { identity, vpcEndpointId } = event;
    if (identity.holder > 0) return identity.holder;
    if (identity.isService) return 0;
    const inside = vpcEndpointId === '' ? 0 : this.address(vpcEndpointId, event.sourceAddress);
    if (inside > 0) return inside;
    if (identity.isSession) return identity.credential;
    return this.address(event.region, event.sourceAddress) || identity.principal;
  }

  /** The endpoint of an address in its scope; 0 for the names of services and for what repeats across networks or names nobody. */
  private address(scope: string, text: string): number {
    const key = `${scope} ${text}`;
    const known = this.addresses.get(key);
    if (known !== undefined) return known;
    const address = ipAddress(text);
    const isJoined = address && scope !== '' && (address.reach === 'public' || (address.reach === 'private' && scope.startsWith('vpce-')));
    const endpoint = isJoined ? this.sink.endpoint('address', scope, address.text) : 0;
    if (this.addresses.size < callsMax) this.addresses.set(key, endpoint);
    return endpoint;
  }

  private observe(event: TrailEvent, from: number, ends: readonly number[], relation: RelationName): number {
    const { awsAccount, seconds, id, identity } = event;
    let told = 0;
    for (const to of ends) {
      if (to === from) continue;
      const code = relationCode[relation];
      this.sink.observe(awsAccount, from, to, code, sourceCode.cloudtrail, seconds, seconds, 1, identity.principal, id.high, id.low);
      told++;
    }
    return told;
  }

  private say(reason: Outcome): 0 {
    this.reason = reason;
    return 0;
  }
}
