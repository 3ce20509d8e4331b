import type { SolutionMember } from './solution-member.js';

/** Ids of the chosen cloud resources. */
export type Choice = ReadonlySet<string>;

/** The seed and everything at least as confident as the threshold (0..1). */
export function choiceFrom(members: readonly SolutionMember[], threshold: number): Choice {
  return new Set(
    members.filter(({ role, confidence = 0 }) => role === 'seed' || confidence >= threshold).map(({ resourceId }) => resourceId),
  );
}

/** The choice with one put in or taken out; the seed stays. */
export function toggled(choice: Choice, { resourceId, role }: Pick<SolutionMember, 'resourceId' | 'role'>): Choice {
  if (role === 'seed') return choice;
  const others = [...choice].filter((id) => id !== resourceId);
  return new Set(choice.has(resourceId) ? others : [...others, resourceId]);
}
