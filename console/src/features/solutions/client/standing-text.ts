import { confidenceWord, percentText } from './confidence.js';
import type { SolutionMember } from './solution-member.js';

/** How a member stands to the seed, in a few words. */
export function standingText({ role, confidence, decided }: Pick<SolutionMember, 'role' | 'confidence' | 'decided'>): string {
  if (role === 'seed') return 'where you began';
  if (confidence === undefined) return 'added by you';
  const sure = `${percentText(confidence)}, ${confidenceWord(confidence)}`;
  return decided === undefined ? sure : `${sure}; ${decided.verdict === 'accept' ? 'accepted' : 'rejected'}`;
}
