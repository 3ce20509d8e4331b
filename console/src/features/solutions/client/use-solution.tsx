import { useMemo, useState } from 'react';
import { type Choice, choiceFrom, toggled } from './choice.js';
import { type SolutionMember, type SolutionParts, solutionMembers } from './solution-member.js';

/** A solution that is being put together. */
export interface Solution {
  readonly members: readonly SolutionMember[];
  readonly choice: Choice;
  /** The confidence (0..1) from which on everything was chosen last. */
  readonly threshold: number;
  readonly chooseFrom: (threshold: number) => void;
  readonly choose: (resourceIds: readonly string[]) => void;
  readonly toggle: (member: SolutionMember) => void;
  /** Puts more into the choice, also what is not associated. */
  readonly add: (resourceIds: readonly string[]) => void;
}

const firstThreshold = 0.7;

/** Members and choice, the same for the graph and the table. */
export function useSolution(parts: Omit<SolutionParts, 'added'>): Solution {
  const { seed, associations, resources } = parts;
  const [added, setAdded] = useState<readonly string[]>([]);
  const members = useMemo(() => solutionMembers({ seed, associations, resources, added }), [seed, associations, resources, added]);
  const [threshold, setThreshold] = useState(firstThreshold);
  const [choice, setChoice] = useState<Choice>(() => choiceFrom(members, firstThreshold));
  return {
    members,
    choice,
    threshold,
    chooseFrom: (from) => {
      setThreshold(from);
      setChoice(choiceFrom(members, from));
    },
    choose: (resourceIds) => setChoice(new Set([seed.resourceId, ...resourceIds])),
    toggle: (member) => setChoice((before) => toggled(before, member)),
    add: (resourceIds) => {
      setAdded((before) => [...new Set([...before, ...resourceIds])]);
      setChoice((before) => new Set([...before, ...resourceIds]));
    },
  };
}
