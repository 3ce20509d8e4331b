import { boundControl } from '../../../adapters/sts/bound-control.js';
import { newSecretValue } from '../../../adapters/sts/new-secret-value.js';
import { scopedControl } from '../../../adapters/sts/scoped-control.js';
import { type Clock, type Instant, plusSeconds } from '../../../domain/ports/clock.js';
import type { MemberCloud, ResourceControl, SessionScope } from '../../../domain/ports/resource-control.js';
import type { Vault } from '../../../domain/ports/vault.js';
import { LeaseExpiredError } from '../../../domain/resource/errors.js';
import { driverRolePolicy } from '../../../drivers/policies/driver-role-policy.js';
import type { PolicyStatement } from '../../../drivers/policies/policy-statement.js';
import { type SessionTarget, sessionPolicy, sessionScopes } from '../../../drivers/policies/session-policy.js';
import { driverOf, drivers } from '../../../drivers/registry.js';
import type { InMemoryAws } from './in-memory-aws.js';

type Target = Parameters<MemberCloud['open']>[0];

/** No call is begun when less is left of a lease. */
const callTimeoutSeconds = 10;

/** What the cloud is made from. */
export interface AwsMemberCloudOptions {
  readonly aws: InMemoryAws;
  readonly clock: Clock;
  readonly vault: Vault;
}

/** Member accounts of the in-memory AWS behind the real drivers and the real session policies: a call its session does not allow is refused. */
export class AwsMemberCloud implements MemberCloud {
  /** Every session that was asked for, as the policy narrowed it. */
  readonly sessions: SessionTarget[] = [];
  readonly #options: AwsMemberCloudOptions;
  readonly #rolePolicies = new Map<string, readonly PolicyStatement[]>();

  constructor(options: AwsMemberCloudOptions) {
    this.#options = options;
  }

  async open(target: Target): Promise<ResourceControl> {
    const whole: SessionTarget = { ...target, driver: driverOf(target.type) };
    const [first = whole.scope, ...others] = sessionScopes(whole);
    const piece = (scope: SessionScope) => ({ scope, control: this.#control(target, { ...whole, scope }) });
    return scopedControl(target.verb, piece(first), others.map(piece));
  }

  #control(target: Target, piece: SessionTarget): ResourceControl {
    const { aws, vault, clock } = this.#options;
    const { awsAccountId, region } = target;
    this.#refuseLate(target.leaseUntil);
    this.sessions.push(piece);
    const session = (JSON.parse(sessionPolicy(piece)) as { readonly Statement: readonly PolicyStatement[] }).Statement;
    const clients = aws.clients({ awsAccountId, region, policies: [this.#rolePolicy(awsAccountId), session] });
    return boundControl(piece.driver, { clients, awsAccountId, region, vault, newSecretValue, now: () => clock.now() });
  }

  #rolePolicy(awsAccountId: string): readonly PolicyStatement[] {
    const known = this.#rolePolicies.get(awsAccountId) ?? driverRolePolicy(drivers, awsAccountId);
    this.#rolePolicies.set(awsAccountId, known);
    return known;
  }

  #refuseLate(leaseUntil: Instant): void {
    if (plusSeconds(this.#options.clock.now(), callTimeoutSeconds) < leaseUntil) return;
    throw new LeaseExpiredError(`Less than ${callTimeoutSeconds} s are left until ${leaseUntil}.`);
  }
}
