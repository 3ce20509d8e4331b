import { type Instant, plusSeconds } from '../../domain/ports/clock.js';
import type { MemberCloud, ResourceControl, SessionScope } from '../../domain/ports/resource-control.js';
import type { Vault } from '../../domain/ports/vault.js';
import { LeaseExpiredError, MemberAccessDeniedError } from '../../domain/resource/errors.js';
import { type SessionTarget, sessionPolicy, sessionScopes } from '../../drivers/policies/session-policy.js';
import { driverOf } from '../../drivers/registry.js';
import { boundControl } from './bound-control.js';
import { MemberSessions, type MemberSessionsOptions } from './member-sessions.js';
import { newSecretValue } from './new-secret-value.js';
import { type ScopedControl, scopedControl } from './scoped-control.js';
import { type SessionCredentials, sessionClients } from './session-clients.js';

/** What the member cloud is made from. */
export interface StsMemberCloudOptions extends MemberSessionsOptions {
  readonly vault: Vault;
}

type Target = Parameters<MemberCloud['open']>[0];

/** Member accounts reached by AssumeRole into ConveyanceDriver, each session narrowed to one verb on one scope. */
export class StsMemberCloud implements MemberCloud {
  readonly #options: StsMemberCloudOptions;
  readonly #sessions: MemberSessions;

  constructor(options: StsMemberCloudOptions) {
    this.#options = options;
    this.#sessions = new MemberSessions(options);
  }

  /**
   * A scope of many ARNs becomes as many sessions as it takes.
   * Throws MemberAccessDeniedError, LeaseExpiredError, NotFoundError (unknown account), SessionScopeError (wider than the design allows).
   */
  async open(target: Target): Promise<ResourceControl> {
    const whole: SessionTarget = { ...target, driver: driverOf(target.type) };
    const [first = whole.scope, ...others] = sessionScopes(whole);
    const piece = (scope: SessionScope) => this.#piece(target, { ...whole, scope });
    return scopedControl(target.verb, await piece(first), await Promise.all(others.map(piece)));
  }

  /** Whether the role of a member account can be assumed: turns a `pending` account `active`. Throws retryable errors. */
  async checkMemberAccount(awsAccountId: string): Promise<boolean> {
    try {
      await this.#sessions.assume({ awsAccountId, name: 'conveyance-check' });
      return true;
    } catch (error) {
      if (error instanceof MemberAccessDeniedError) return false;
      throw error;
    }
  }

  async #piece(target: Target, piece: SessionTarget): Promise<ScopedControl> {
    const { awsAccountId } = target;
    const beforeSend = () => this.#refuseLate(target.leaseUntil);
    const request = { awsAccountId, name: sessionName(target.scope), policy: sessionPolicy(piece) };
    const credentials = await this.#sessions.credentials(request, beforeSend);
    return { scope: piece.scope, control: this.#control(target, piece, credentials, beforeSend) };
  }

  #control(target: Target, { driver }: SessionTarget, credentials: SessionCredentials, beforeSend: () => void): ResourceControl {
    const { memberEndpointUrl, callTimeoutSeconds, vault } = this.#options;
    const { awsAccountId, region } = target;
    const clients = sessionClients({ credentials, region, endpointUrl: memberEndpointUrl, callTimeoutSeconds, beforeSend });
    const now = () => this.#options.clock.now();
    return boundControl(driver, { clients, awsAccountId, region, vault, newSecretValue, now });
  }

  /** A call sent later could land after an undo that waited for this lease. */
  #refuseLate(leaseUntil: Instant): void {
    if (plusSeconds(this.#options.clock.now(), this.#options.callTimeoutSeconds) >= leaseUntil) {
      throw new LeaseExpiredError(`Less than ${this.#options.callTimeoutSeconds} s are left until ${leaseUntil}.`);
    }
  }
}

/** Ties what the member account's trail shows to the transfer. */
function sessionName(scope: SessionScope): string {
  return scope.kind === 'read' || scope.transferId === undefined ? 'conveyance' : scope.transferId;
}
