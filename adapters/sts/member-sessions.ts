import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { type Clock, type Instant, plusSeconds } from '../../domain/ports/clock.js';
import { CloudUnavailableError } from '../../domain/resource/errors.js';
import { withDomainErrors } from '../../drivers/parts/aws-errors.js';
import { clientConfig, type SessionCredentials } from './session-clients.js';

/** Life of a session: the least AWS gives; a batch needs less. */
const sessionSeconds = 900;

/** A session this close to its end is opened anew. */
const slackSeconds = 120;

/** Sessions kept; beyond it the oldest is forgotten. */
const sessionsMax = 500;

/** What sessions are opened with. */
export interface MemberSessionsOptions {
  /** The ExternalId the service made for a member account. Throws NotFoundError. */
  readonly externalIdOf: (awsAccountId: string) => Promise<string>;
  readonly clock: Clock;
  /** Endpoint of member accounts, STS included; absent means the SDK's own. */
  readonly memberEndpointUrl?: string;
  readonly callTimeoutSeconds: number;
}

/** One session to open: the policy narrows it, the name is seen in the member account's trail. */
export interface SessionRequest {
  readonly awsAccountId: string;
  readonly name: string;
  /** JSON; absent means what the role may do. */
  readonly policy?: string;
}

interface Session {
  readonly credentials: SessionCredentials;
  readonly expiresAt: Instant;
}

/** Sessions of ConveyanceDriver, kept within the process until shortly before they end. */
export class MemberSessions {
  readonly #options: MemberSessionsOptions;
  readonly #sts: STSClient;
  readonly #kept = new Map<string, Session>();

  constructor(options: MemberSessionsOptions) {
    this.#options = options;
    this.#sts = new STSClient(clientConfig({ ...options, endpointUrl: options.memberEndpointUrl }));
  }

  /** Keys of the session. Throws MemberAccessDeniedError when the role refuses us, NotFoundError when the account is unknown. */
  async credentials(request: SessionRequest, beforeSend: () => void): Promise<SessionCredentials> {
    const key = `${request.awsAccountId} ${request.name} ${request.policy ?? ''}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined && kept.expiresAt > plusSeconds(this.#options.clock.now(), slackSeconds)) return kept.credentials;
    beforeSend();
    const session = await this.assume(request);
    this.#keep(key, session);
    return session.credentials;
  }

  /** Opens a session that is not kept. Throws as `credentials`. */
  async assume({ awsAccountId, name, policy }: SessionRequest): Promise<Session> {
    const roleArn = `arn:aws:iam::${awsAccountId}:role/ConveyanceDriver`;
    const externalId = await this.#options.externalIdOf(awsAccountId);
    const askedAt = this.#options.clock.now();
    const command = new AssumeRoleCommand({
      RoleArn: roleArn,
      RoleSessionName: name,
      ExternalId: externalId,
      DurationSeconds: sessionSeconds,
      ...(policy === undefined ? {} : { Policy: policy }),
    });
    const { Credentials: keys } = await withDomainErrors(roleArn, () => this.#sts.send(command));
    if (keys?.AccessKeyId === undefined || keys.SecretAccessKey === undefined || keys.SessionToken === undefined) {
      throw new CloudUnavailableError(`STS answered without credentials for ${roleArn}.`);
    }
    const credentials = { accessKeyId: keys.AccessKeyId, secretAccessKey: keys.SecretAccessKey, sessionToken: keys.SessionToken };
    return { credentials, expiresAt: keys.Expiration?.toISOString() ?? plusSeconds(askedAt, sessionSeconds) };
  }

  #keep(key: string, session: Session): void {
    this.#kept.delete(key);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= sessionsMax) this.#kept.delete(oldest);
    this.#kept.set(key, session);
  }
}
