import { createHash } from 'node:crypto';

/** The resource types with a driver; drivers/registry.ts has one entry for each. */
export const cloudResourceTypes = ['ebs-volume', 's3-bucket', 'security-group', 'ec2-instance', 'secret', 'key-pair'] as const;
export type CloudResourceType = (typeof cloudResourceTypes)[number];

/** Names one cloud resource. */
export interface CloudResourceRef {
  readonly type: CloudResourceType;
  readonly arn: string;
  readonly awsAccountId: string;
  readonly region: string;
}

/** How one cloud resource refers to another in its configuration. */
export interface Link {
  /** ARN of the other end; it need not have a driver. */
  readonly toArn: string;
  /** Present tense verb phrase shown as the reason, e.g. `is attached to`. */
  readonly relation: string;
  /** True when the source does not work without the target: leaving it behind strands it. */
  readonly needs: boolean;
  /** Where in the configuration it stands, e.g. `VpcConfig.SecurityGroupIds`; absent where only the relation is known. */
  readonly path?: string;
}

/** What JSON can hold, frozen. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };
/** A JSON object, frozen. */
export type JsonObject = { readonly [key: string]: JsonValue };

/** What a driver's `discover` read from the cloud; our own marks (tags `conveyance:*`, Sids `Conveyance*`) left out of `configuration`. */
export interface Found {
  readonly ref: CloudResourceRef;
  /** The configuration that counts: access, attachments, immutable ids. Compared by hash for drift. */
  readonly configuration: JsonObject;
  /** All tags as read, our own included. */
  readonly tags: { readonly [key: string]: string };
  readonly links: readonly Link[];
  /** What transfers staged on it and have not taken back: Sids of statements, and the transfer ids of groups made to replace it. */
  readonly marks?: readonly string[];
  readonly name?: string;
  /** Size as a purchaser may see it before buying, e.g. `t3.micro`, `20 GiB gp3`. */
  readonly size?: string;
}

/** `res_` and 26 characters of base32 of the SHA-256 of the ARN: names a cloud resource in paths. */
export function cloudResourceId(arn: string): string {
  const digest = createHash('sha256').update(arn).digest();
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  let text = '';
  for (let i = 0; i < 26; i += 1) text += alphabet[(digest[i] ?? 0) & 31];
  return `res_${text}`;
}

/** JSON with object keys sorted at every level, so equal values give equal text. */
export function canonicalJson(value: JsonValue): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** SHA-256 (hex) over ARN and the configuration that counts. */
export function configurationHash(found: Found): string {
  return createHash('sha256')
    .update(canonicalJson({ arn: found.ref.arn, configuration: found.configuration }))
    .digest('hex');
}
