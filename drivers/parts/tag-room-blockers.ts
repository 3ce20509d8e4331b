import type { Blocker } from '../../domain/access/findings.js';
import type { Found } from '../../domain/resource/cloud-resource.js';
import { foreignTags, lockTag, ownerTag } from '../../domain/resource/ownership-tags.js';

/** Tags AWS takes on one resource. */
export const tagsPerResourceMax = 50;

/** Why our tags (owner and lock, unless told) could not be written: no room beside the tags of others; those of AWS do not count. */
export function tagRoomBlockers(found: Found, ourTags: readonly string[] = [ownerTag, lockTag]): readonly Blocker[] {
  const tags = Object.keys(foreignTags(found.tags)).filter((key) => !key.startsWith('aws:')).length;
  if (tags + ourTags.length <= tagsPerResourceMax) return [];
  const detail = `It carries ${tags} tags; ${ourTags.length} of the ${tagsPerResourceMax} that AWS takes are needed for ours.`;
  return [{ code: 'NoRoomForTags', arn: found.ref.arn, detail, whoMustAct: 'seller', remedy: 'Remove tags that are no longer needed.' }];
}
