import type { Blocker } from '../../domain/access/findings.js';
import type { Found } from '../../domain/resource/cloud-resource.js';
import { foreignTags, lockTag, ownerTag } from '../../domain/resource/ownership-tags.js';

/** Tags AWS takes on one resource. */
export const tagsPerResourceMax = 50;

const ourTags = [ownerTag, lockTag];

/** Why owner and lock could not be marked: no room beside the tags of others. */
export function tagRoomBlockers(found: Found): readonly Blocker[] {
  const tags = Object.keys(foreignTags(found.tags)).length;
  if (tags + ourTags.length <= tagsPerResourceMax) return [];
  const detail = `It carries ${tags} tags; ${ourTags.length} of the ${tagsPerResourceMax} that AWS takes are needed for owner and lock.`;
  return [{ code: 'NoRoomForTags', arn: found.ref.arn, detail, whoMustAct: 'seller', remedy: 'Remove tags that are no longer needed.' }];
}
