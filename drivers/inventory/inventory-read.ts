import type { KnownType } from '../../domain/association/known-type.js';
import type { ConfigurationItem } from '../../domain/association/sources/configuration-item.js';

/** Makes a client of one service; one class is made once for each reading. */
export type ClientMaker<C> = new (config: object) => C;

/** What one call answered about one cloud resource. */
export type ReadItem = Pick<ConfigurationItem, 'type' | 'configuration'> & Partial<Pick<ConfigurationItem, 'arn' | 'name' | 'tags'>>;

/** What a read may use: nothing else reaches it. */
export interface InventoryContext {
  readonly awsAccountId: string;
  readonly region: string;
  client<C>(maker: ClientMaker<C>): C;
  /** A further call about one resource: undefined where there is nothing, or where the cloud refuses, which is noted under its action. */
  part<T>(action: string, act: () => Promise<T>): Promise<T | undefined>;
}

/** How all resources of one kind are read, with the IAM actions that takes. */
export interface InventoryRead {
  readonly types: readonly KnownType[];
  readonly services: 'regional' | 'global';
  /** Action of the call that lists them: without it nothing of these types is known. */
  readonly action: string;
  /** Actions of further calls about each. */
  readonly details: readonly string[];
  /** Answers at most `itemsMax`. */
  items(context: InventoryContext): Promise<readonly ReadItem[]>;
}

/** Resources of one kind that are read, per account and region. */
export const itemsMax = 10_000;

/** Resources of one kind about which further calls are made. */
export const detailsMax = 2_000;

/** Further calls under way at once. */
export const callsAtOnce = 8;
