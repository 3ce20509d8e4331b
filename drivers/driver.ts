import type { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import type { EC2Client } from '@aws-sdk/client-ec2';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SSMClient } from '@aws-sdk/client-ssm';
import type { Blocker, ResidualAccess } from '../domain/access/findings.js';
import type { Parties } from '../domain/access/parties.js';
import type { Instant } from '../domain/ports/clock.js';
import type { AccessRecord, Receipt, Verb } from '../domain/ports/resource-control.js';
import type { Vault } from '../domain/ports/vault.js';
import type { CloudResourceRef, CloudResourceType, Found } from '../domain/resource/cloud-resource.js';
import type { FigureSource } from './parts/figures.js';

/** AWS clients of one session in one member account and region; made on first use. */
export interface DriverClients {
  readonly ec2: EC2Client;
  readonly s3: S3Client;
  readonly secretsManager: SecretsManagerClient;
  readonly ssm: SSMClient;
  readonly cloudWatch: CloudWatchClient;
}

/** What a driver may use: nothing else reaches it. */
export interface DriverContext {
  readonly clients: DriverClients;
  readonly awsAccountId: string;
  readonly region: string;
  readonly vault: Vault;
  /** A new random credential, printable, ≥ 128 bits. */
  readonly newSecretValue: () => string;
  /** Time for `expiresAt` in what `verify` finds. */
  readonly now: () => Instant;
}

/** An IAM action and how its resource is bounded in the driver role's policy. */
export interface Permission {
  /** e.g. `ec2:AuthorizeSecurityGroupIngress`; never a wildcard. */
  readonly action: string;
  /**
   * `any`: the action knows no resource level (Describe*, List*). `pattern`: ARN patterns with `${account}`, e.g. `arn:aws:s3:::*`.
   * `locked`: additionally `aws:ResourceTag/conveyance:lock` must be present. `created`: must carry `conveyance:created-by`.
   */
  readonly on: 'any' | { readonly pattern: string; readonly bound?: 'locked' | 'created' | 'create-request' };
}

/**
 * The contract of a cloud resource type: one file per type, one line in registry.ts.
 * Verbs that change the world are safe to repeat; `unstage` and `discard` are also safe when the act never happened,
 * and remove only what carries our mark (Sid `Conveyance<transferId without underscore>`, tag `conveyance:created-by`).
 */
export interface Driver {
  readonly type: CloudResourceType;
  readonly label: string;
  readonly scope: 'regional' | 'global';
  readonly permissions: { readonly [verb in Exclude<Verb, 'measure'>]: readonly Permission[] };
  /** Where CloudWatch keeps figures of this type; absent where it keeps none. */
  readonly figures?: readonly FigureSource[];
  readonly staging: 'inert' | 'checked';
  readonly credential: 'dual' | 'replace-only' | 'none';
  readonly tagControl: 'enforced' | 'none' | { readonly delayedSeconds: number };
  /** Limits with their unit in the name, e.g. `{ rulesPerGroupMax: 60 }`. */
  readonly limits: { readonly [name: string]: number };
  /** Types staged and switched before this one. */
  readonly dependsOn: readonly CloudResourceType[];
  /** What moves along without being named, in words. */
  readonly carries: readonly string[];
  /** Meters of the rate card that price this type, e.g. `instance-hour`. */
  readonly meters: readonly string[];
  /** All resources of the type in the account and region; at most 10,000. */
  list(context: DriverContext): Promise<readonly CloudResourceRef[]>;
  discover(context: DriverContext, ref: CloudResourceRef): Promise<Found>;
  blockers(found: Found, parties: Parties): readonly Blocker[];
  /** Blockers that only another reading can tell, with the permissions of `discover`: what `stage` would be refused for. */
  readBlockers?(context: DriverContext, found: Found, parties: Parties): Promise<readonly Blocker[]>;
  /** What `verify` will not be able to prove, said before anything begins; blocks nothing. */
  warnings?(found: Found, parties: Parties): readonly Blocker[];
  stage(context: DriverContext, found: Found, parties: Parties): Promise<Receipt>;
  unstage(context: DriverContext, record: AccessRecord, parties: Parties): Promise<void>;
  rotate(context: DriverContext, record: AccessRecord, parties: Parties): Promise<void>;
  discard(context: DriverContext, record: AccessRecord, parties: Parties): Promise<void>;
  switchOver(context: DriverContext, record: AccessRecord, parties: Parties): Promise<void>;
  /** `reading` is what `discover` has just answered, so that nothing is read twice; without it everything is read. */
  verify(context: DriverContext, record: AccessRecord, parties: Parties, reading?: Found): Promise<readonly ResidualAccess[]>;
  tag(context: DriverContext, refs: readonly CloudResourceRef[], tags: { readonly [key: string]: string }): Promise<void>;
  untag(context: DriverContext, refs: readonly CloudResourceRef[], tags: { readonly [key: string]: string }): Promise<void>;
}
