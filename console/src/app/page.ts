import type { ComponentType } from 'react';

/** Who sees a page in the navigation: the people of customers, the provider's operator. */
export type Audience = 'customer' | 'operator';

/** One page of the console. */
export interface Page {
  /** Its address, with `:name` where it takes an id. */
  readonly path: string;
  /** Its entry in the navigation; absent on pages that are reached from another. */
  readonly entry?: string;
  /** The page above it, for the breadcrumbs. */
  readonly parent?: string;
  /** What the breadcrumbs call it. */
  readonly title: string;
  readonly audience: readonly Audience[];
  /** Loads its chunk. */
  readonly load: () => Promise<ComponentType>;
}
