import { useMemo, useState } from 'react';
import { type Choice, choiceFrom, toggled } from './choice.js';
import { type Kept, type SharedChoice, type SharedMember, sharedMembers } from './shared-choice.js';
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
  readonly shared: readonly SharedMember[];
  /** Decides of a shared service: what moves along is put into the choice, what stays is taken out. */
  readonly decideShared: (resourceId: string, decided: SharedChoice) => void;
}

const firstThreshold = 0.7;

/** Members and choice, the same for the graph and the table. */
export function useSolution(parts: Omit<SolutionParts, 'added'>): Solution {
  const { seed, associations, resources } = parts;
  const [added, setAdded] = useState<readonly string[]>([]);
  const members = useMemo(() => solutionMembers({ seed, associations, resources, added }), [seed, associations, resources, added]);
  const [threshold, setThreshold] = useState(firstThreshold);
  const [choice, setChoice] = useState<Choice>(() => choiceFrom(members, firstThreshold));
  const [kept, setKept] = useState<Kept>(new Map());
  const shared = useMemo(() => sharedMembers(members, choice, kept), [members, choice, kept]);
  const moving = shared.filter((one) => one.choice === 'move').map(({ member }) => member.resourceId);
  return {
    members,
    choice,
    threshold,
    shared,
    decideShared: (resourceId, decided) => {
      const others = [...choice].filter((id) => id !== resourceId);
      setChoice(new Set(decided === 'move' ? [...others, resourceId] : others));
      if (decided !== 'move') setKept((before) => new Map([...before, [resourceId, decided]]));
    },
    chooseFrom: (from) => {
      setThreshold(from);
      setChoice(new Set([...choiceFrom(members, from), ...moving]));
    },
    choose: (resourceIds) => setChoice(new Set([seed.resourceId, ...resourceIds])),
    toggle: (member) => setChoice((before) => toggled(before, member)),
    add: (resourceIds) => {
      setAdded((before) => [...new Set([...before, ...resourceIds])]);
      setChoice((before) => new Set([...before, ...resourceIds]));
    },
  };
}
