import { describe, expect, it } from '@jest/globals';
import { degrade } from '../../../../bench/identification/estates/degrade.js';
import { Random } from '../../../../bench/identification/estates/random.js';
import { anEstateDraft, aSolutionDraft } from '../../../support/a-solution-draft.js';

describe('degrade', () => {
  it('leaves 40 % without tags, 10 % with those of another solution, and loses a tenth of the log', () => {
    const within = anEstateDraft();
    const solutions = [0, 1].map(() => aSolutionDraft(1, {}, within));
    const [from, to] = solutions.map((solution) => solution.add('ec2-instance', 'first'));
    for (const { name, members, add } of solutions.map((one) => ({ name: one.name, members: one.members, add: one.add.bind(one) }))) {
      while (members.size < 1_000) add('ec2-instance', 'worker');
      for (const one of members) one.tags = { app: name };
    }
    const seen = { relation: 'calls', source: 'flow', firstDaysAgo: 30, lastDaysAgo: 0, principals: 0 } as const;
    if (from && to) for (let i = 0; i < 1_000; i += 1) within.estate.see({ ...seen, from, to, events: i < 500 ? 1 : 1_000 });

    degrade(within.estate, new Random(1));

    const tags = [...(solutions[0]?.members ?? [])].map((one) => one.tags.app);
    expect(tags.filter((app) => app === undefined).length / 1_000).toBeCloseTo(0.4, 1);
    expect(tags.filter((app) => app === 'orders1').length / 1_000).toBeGreaterThan(0.03);
    const kept = within.estate.sightings;
    expect(kept.filter(({ events }) => events === 1).length / 500).toBeCloseTo(0.9, 1);
    expect(kept.filter(({ events }) => events === 900)).toHaveLength(500);
  });
});
