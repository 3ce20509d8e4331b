import { confidenceWord, percentText } from './confidence.js';
import type { SolutionMember } from './solution-member.js';

/** How a member stands to the seed, in a few words. */
export function standingText({ role, confidence }: Pick<SolutionMember, 'role' | 'confidence'>): string {
  if (role === 'seed') return 'where you began';
  if (confidence === undefined) return 'added by you';
  return `${percentText(confidence)}, ${confidenceWord(confidence)}`;
}
