import { createdByTag, ownerTag } from '../../domain/resource/ownership-tags.js';

/** On a replacement group: id of the group that it replaces. */
export const replacesTag = 'conveyance:replaces';

/** On a group edited in place, between its first and its last call: the transfer that edits it. */
export const switchingTag = 'conveyance:switching';

/** True for a replacement group that has not been handed over: it belongs to a transfer under way, to no customer. */
export function isStagedReplacement(tags: { readonly [key: string]: string }): boolean {
  return createdByTag in tags && replacesTag in tags && !(ownerTag in tags);
}
