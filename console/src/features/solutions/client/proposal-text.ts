import type { SolutionProposal } from '../../../generated/api.js';
import { percentText } from './confidence.js';

/** How many of each type, the most first: `4 EC2 instances, 2 secrets`. */
export function typeCounts(members: readonly { readonly label: string }[]): string {
  const counts = new Map<string, number>();
  for (const { label } of members) counts.set(label, (counts.get(label) ?? 0) + 1);
  const sorted = [...counts].sort(([x, ofX], [y, ofY]) => ofY - ofX || (x < y ? -1 : 1));
  return sorted.map(([label, count]) => `${count} × ${label}`).join(', ');
}

/** What stands in the way of selling a proposal as it is; empty where nothing does. */
export function proposalHints({ members, shared }: Pick<SolutionProposal, 'members' | 'shared'>): readonly string[] {
  const fixed = members.filter(({ movable }) => !movable);
  return [
    ...(fixed.length > 0 ? [`${fixed.length} cannot be moved yet: ${typeCounts(fixed)}.`] : []),
    ...(shared.length > 0 ? [`${shared.length} shared with others, to be decided: ${typeCounts(shared)}.`] : []),
  ];
}

/** How sure a proposal is, by its weakest member, and what was decided of it. */
export function proposalStanding({ confidence, decided }: Pick<SolutionProposal, 'confidence' | 'decided'>): string {
  const sure = `each at least ${percentText(confidence)}`;
  return decided === undefined ? sure : `${sure}; ${decided.verdict === 'accept' ? 'accepted' : 'rejected'}`;
}

/** Where a proposal is opened: at the first member that can be moved; undefined where none can. */
export function seedOf({ members }: Pick<SolutionProposal, 'members'>): string | undefined {
  return members.find(({ movable }) => movable)?.resourceId;
}
