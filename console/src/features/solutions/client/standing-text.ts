import { confidenceWord, percentText } from './confidence.js';
import type { SolutionMember } from './solution-member.js';

/** How a member stands to the seed, in a few words; how likely a shared service is of the seed alone says nothing to whoever decides of it. */
export function standingText({
  role,
  confidence,
  decided,
  isShared,
}: Pick<SolutionMember, 'role' | 'confidence' | 'decided' | 'isShared'>): string {
  if (role === 'seed') return 'where you began';
  if (confidence === undefined) return 'added by you';
  const sure = isShared ? 'shared service' : `${percentText(confidence)}, ${confidenceWord(confidence)}`;
  return decided === undefined ? sure : `${sure}; ${decided.verdict === 'accept' ? 'accepted' : 'rejected'}`;
}
