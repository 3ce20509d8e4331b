import type { Instant } from '../../ports/clock.js';
import type { KnownType } from '../known-type.js';

/** One cloud resource as it was read, from describe calls or AWS Config, in the shape that both share; may hold secrets, so it is never kept. */
export interface ConfigurationItem {
  readonly type: KnownType;
  readonly awsAccountId: string;
  readonly region: string;
  /** Where the source says it; else it is in the configuration or made of the id. */
  readonly arn?: string;
  readonly name?: string;
  readonly tags: { readonly [key: string]: string };
  /** What a describe call answered, parts that further calls answered beside it under the names AWS Config has for them. */
  readonly configuration: { readonly [property: string]: unknown };
  /** What AWS Config itself says of relations: ids or names of others and how it puts it. */
  readonly relationships?: readonly { readonly type: KnownType; readonly id: string; readonly relation: string }[];
  /** Stacks and applications the source names, beside those in tags. */
  readonly declaredBy?: readonly string[];
  /** Services a role really called, where known. */
  readonly servicesUsed?: readonly string[];
  readonly readAt: Instant;
}
