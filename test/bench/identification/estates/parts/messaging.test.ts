import { describe, expect, it } from '@jest/globals';
import { addFunction } from '../../../../../bench/identification/estates/parts/function.js';
import { addMachine, addQueue, addRule, addTopic } from '../../../../../bench/identification/estates/parts/messaging.js';
import { aSolutionDraft } from '../../../../support/a-solution-draft.js';

describe('messaging', () => {
  it('most queues have one for their dead letters', () => {
    const seeds = Array.from({ length: 30 }, (_, seed) => seed + 1);

    const withDead = seeds.filter((seed) => addQueue(aSolutionDraft(seed), 'jobs').links.length > 0);

    expect(withDead.length).toBeGreaterThan(10);
    expect(withDead.length).toBeLessThan(30);
  });

  it('a topic and a rule deliver to queues that let them in', () => {
    const solution = aSolutionDraft();
    const queue = addQueue(solution, 'inbox');
    const bus = solution.add('event-bus', 'events');

    const [topic, rule] = [addTopic(solution, 'fan-out', [queue]), addRule(solution, 'route', [queue], bus)];

    expect(topic.links.map(({ toArn }) => toArn)).toEqual([queue.arn]);
    expect(rule.links.map(({ toArn }) => toArn)).toEqual([queue.arn, bus.arn]);
    expect(JSON.stringify(queue.statements)).toContain(topic.arn);
    expect(JSON.stringify(queue.statements)).toContain(rule.arn);
  });

  it('a machine may call the functions of its steps', () => {
    const solution = aSolutionDraft();
    const step = addFunction(solution, 'step', []);

    const machine = addMachine(solution, 'flow', [step]);

    expect(machine.links.some(({ toArn }) => toArn === step.arn)).toBe(true);
    expect(machine.role?.statements).toContainEqual(expect.objectContaining({ Resource: step.arn }));
  });
});
