/** Tags only the service writes; customers are denied every key under `conveyance:`. */
export const tagPrefix = 'conveyance:';
export const ownerTag = 'conveyance:owner';
export const lockTag = 'conveyance:lock';
export const createdByTag = 'conveyance:created-by';

/** The tags that are not ours: what counts for drift and for the parties. */
export function foreignTags(tags: { readonly [key: string]: string }): { [key: string]: string } {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !key.startsWith(tagPrefix)));
}
