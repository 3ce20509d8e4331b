import { describe, expect, it } from '@jest/globals';
import { groupRules, isCalled, isCaller } from '../../../../domain/association/identification/group-rules.js';
import { staticEvidence } from '../../../../domain/association/sources/static-evidence.js';
import { aKnownResource } from '../../../support/an-association-index.js';

const application = aKnownResource('application', 'security-group');

function rulesOf(...relations: readonly string[]): readonly (readonly [number, number])[] {
  const links = relations.map((relation) => ({ toArn: application.arn, relation, needs: relation !== 'lets in' }));
  const resources = [application, aKnownResource('storage', 'security-group', { links })];
  return groupRules(staticEvidence(resources), resources).rules.map(({ own, letIn }) => [own, letIn]);
}

describe('groupRules', () => {
  it.each(['lets in', 'names in its rules'])('reads a rule that says “%s”', (relation) => {
    expect(rulesOf(relation)).toEqual([[1, 0]]);
  });

  it('counts what a row and the inventory both tell once', () => {
    expect(rulesOf('names in its rules', 'lets in')).toEqual([[1, 0]]);
  });

  it.each(['names in its rules as a destination', 'lets out to', 'is placed in'])('reads no rule in “%s”', (relation) => {
    expect(rulesOf(relation)).toEqual([]);
  });

  it('puts behind a group what is in it, and the whole of which that is a part', () => {
    const whole = aKnownResource('sessions', 'elasticache-replication-group');
    const links = [application, whole].map(({ arn }) => ({ toArn: arn, relation: 'is reached through', needs: true }));
    const resources = [application, whole, aKnownResource('sessions-001', 'elasticache-cluster', { links })];

    expect([...groupRules(staticEvidence(resources), resources).behind]).toEqual([[0, [2, 1]]]);
  });
});

describe('isCaller and isCalled', () => {
  it('tell who begins connections from who is called', () => {
    expect([isCaller('lambda-function'), isCalled('lambda-function')]).toEqual([true, false]);
    expect([isCaller('rds-cluster'), isCalled('rds-cluster')]).toEqual([false, true]);
    expect([isCaller(undefined), isCalled(undefined)]).toEqual([false, false]);
  });
});
