import type { PolicyDocument } from '../access/policy-document.js';
import type { Instant } from '../ports/clock.js';
import type { Link } from '../resource/cloud-resource.js';
import type { KnownType } from './known-type.js';

/** One address of a cloud resource for a span of time; half-open [from, to), epoch seconds; no `to`: until now. */
export interface AddressLease {
  /** VPC id of a private address; region of a public one: private addresses repeat across VPCs. */
  readonly scope: string;
  readonly address: string;
  readonly from: number;
  readonly to?: number;
}

/** What identification knows of one cloud resource: all that the sources of evidence read, whether or not a driver can move it. */
export interface KnownResource {
  readonly arn: string;
  readonly type: KnownType;
  readonly awsAccountId: string;
  /** `global` for services without regions. */
  readonly region: string;
  readonly name?: string;
  readonly tags: { readonly [key: string]: string };
  /** What configurations and logs call it beside its ARN: ids, names, DNS names, URLs; lower case. */
  readonly aliases: readonly string[];
  /** How its configuration refers to others, resolved to ARNs (drivers, or the table of configuration links). */
  readonly links: readonly Link[];
  /** Identity, resource and trust policies in force on it. */
  readonly policies: readonly PolicyDocument[];
  /** Of a role or user, where IAM says it: the prefixes of services (`s3`) that it really called. */
  readonly servicesUsed?: readonly string[];
  readonly leases: readonly AddressLease[];
  /** Stack ids, application ids and the like that declare it, from what services wrote, never from tags that people write. */
  readonly declaredBy: readonly string[];
  /** Of a security group, where its rules were read: the address ranges and prefix lists that they let in; whole groups that they let in are links. */
  readonly opensTo?: readonly string[];
  /** An interface that a service manages for another resource (a balancer's, a NAT gateway's, a function's): its address never names one instance. */
  readonly managedBy?: 'balancer' | 'nat' | 'function' | 'endpoint' | 'other';
  /** When it was read. */
  readonly readAt: Instant;
}
