import type { SolutionMember } from './solution-member.js';

/** Ids of the chosen cloud resources. */
export type Choice = ReadonlySet<string>;

/** True for what can be chosen: what has no driver cannot be moved yet. */
export function isChoosable({ role, isMovable }: Pick<SolutionMember, 'role' | 'isMovable'>): boolean {
  return role !== 'seed' && isMovable;
}

/** The seed and everything at least as confident as the threshold (0..1) that can be moved; what others use too waits for a decision. */
export function choiceFrom(members: readonly SolutionMember[], threshold: number): Choice {
  const chosen = members.filter((one) => one.role === 'seed' || isSure(one, threshold));
  return new Set(chosen.map(({ resourceId }) => resourceId));
}

function isSure(member: SolutionMember, threshold: number): boolean {
  return isChoosable(member) && !member.isShared && (member.confidence ?? 0) >= threshold;
}

/** The choice with one put in or taken out; the seed stays, and what cannot be moved stays out. */
export function toggled(choice: Choice, member: Pick<SolutionMember, 'resourceId' | 'role' | 'isMovable'>): Choice {
  const { resourceId } = member;
  if (!isChoosable(member)) return choice;
  const others = [...choice].filter((id) => id !== resourceId);
  return new Set(choice.has(resourceId) ? others : [...others, resourceId]);
}
