import { createdByTag, ownerTag } from '../../domain/resource/ownership-tags.js';

/** On what a transfer made to move in place of a cloud resource that stays: the id or name of the one that stays. */
export const replacesTag = 'conveyance:replaces';

/** True for a replacement that has not been handed over: it belongs to a transfer under way, to no customer. */
export function isStagedReplacement(tags: { readonly [key: string]: string }): boolean {
  return createdByTag in tags && replacesTag in tags && !(ownerTag in tags);
}
