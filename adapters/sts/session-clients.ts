import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { EC2Client } from '@aws-sdk/client-ec2';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { DriverClients } from '../../drivers/driver.js';

/** Attempts of one call, the first included. */
const attemptsMax = 3;

/** Keys of one assumed session. */
export interface SessionCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** What the clients of one session are made from. */
export interface SessionSettings {
  readonly credentials: SessionCredentials;
  readonly region: string;
  /** Endpoint of member accounts; absent means the SDK's own. */
  readonly endpointUrl?: string | undefined;
  readonly callTimeoutSeconds: number;
  /** Called before every attempt that would be sent; throws to refuse it. */
  readonly beforeSend: () => void;
}

/** Clients of one session; each is made on first use, so a driver pays only for what it calls. */
export function sessionClients(settings: SessionSettings): DriverClients {
  const config = clientConfig(settings);
  const made: { -readonly [name in keyof DriverClients]?: DriverClients[name] } = {};
  return {
    get ec2() {
      made.ec2 ??= guarded(new EC2Client(config), settings.beforeSend);
      return made.ec2;
    },
    get s3() {
      made.s3 ??= guarded(new S3Client({ ...config, forcePathStyle: settings.endpointUrl !== undefined }), settings.beforeSend);
      return made.s3;
    },
    get secretsManager() {
      made.secretsManager ??= guarded(new SecretsManagerClient(config), settings.beforeSend);
      return made.secretsManager;
    },
    get ssm() {
      made.ssm ??= guarded(new SSMClient(config), settings.beforeSend);
      return made.ssm;
    },
    get cloudWatch() {
      made.cloudWatch ??= guarded(new CloudWatchClient(config), settings.beforeSend);
      return made.cloudWatch;
    },
  };
}

/** Configuration of every client that talks to a member account; without credentials, the service's own. */
export function clientConfig(settings: Pick<SessionSettings, 'endpointUrl' | 'callTimeoutSeconds'> & Partial<SessionSettings>) {
  const { credentials, region, endpointUrl, callTimeoutSeconds } = settings;
  const timeoutMilliseconds = callTimeoutSeconds * 1000;
  return {
    ...(credentials === undefined ? {} : { credentials }),
    ...(region === undefined ? {} : { region }),
    ...(endpointUrl === undefined ? {} : { endpoint: endpointUrl }),
    maxAttempts: attemptsMax,
    retryMode: 'standard',
    requestHandler: { connectionTimeout: timeoutMilliseconds, requestTimeout: timeoutMilliseconds, throwOnRequestTimeout: true },
  };
}

/** What of a client the guard needs; the clients differ in everything else. */
interface Guardable {
  readonly middlewareStack: {
    addRelativeTo(
      middleware: <I, O>(next: (input: I) => Promise<O>) => (input: I) => Promise<O>,
      options: { readonly relation: 'after'; readonly toMiddleware: string; readonly name: string },
    ): void;
  };
}

/** Puts the guard inside the retry loop: a retry, too, is a call that needs time. */
function guarded<C extends Guardable>(client: C, beforeSend: () => void): C {
  client.middlewareStack.addRelativeTo(
    (next) => async (input) => {
      beforeSend();
      return next(input);
    },
    { relation: 'after', toMiddleware: 'retryMiddleware', name: 'leaseGuard' },
  );
  return client;
}
