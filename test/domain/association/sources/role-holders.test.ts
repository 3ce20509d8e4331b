import { describe, expect, it } from '@jest/globals';
import type { KnownResource } from '../../../../domain/association/known-resource.js';
import { roleHolders } from '../../../../domain/association/sources/role-holders.js';
import { aKnownResource } from '../../../support/an-association-index.js';

const to = (target: KnownResource) => ({ links: [{ toArn: target.arn, relation: 'runs with', needs: false }] });
const role = aKnownResource('role', 'iam-role');
const profile = aKnownResource('profile', 'instance-profile', to(role));
const template = aKnownResource('template', 'launch-template', to(profile));

function holderNames(resources: readonly KnownResource[]): (string | undefined)[] | undefined {
  return roleHolders(resources)
    .get(resources.indexOf(role))
    ?.map((node) => resources[node]?.name);
}

describe('roleHolders', () => {
  it('finds who runs with a role, over profiles, templates and task definitions', () => {
    const task = aKnownResource('task', 'ecs-task-definition', to(role));
    const resources = [
      role,
      profile,
      template,
      task,
      aKnownResource('instance', 'ec2-instance', to(profile)),
      aKnownResource('fleet', 'auto-scaling-group', to(template)),
      aKnownResource('service', 'ecs-service', to(task)),
      aKnownResource('function', 'lambda-function', to(role)),
      aKnownResource('bucket', 's3-bucket'),
    ];

    expect(holderNames(resources)?.sort()).toEqual(['fleet', 'function', 'instance', 'service']);
  });

  it('leaves out a role of very many, and one of nobody', () => {
    const many = Array.from({ length: 17 }, (_, n) => aKnownResource(`f${n}`, 'lambda-function', to(role)));

    expect(holderNames([role, ...many])).toBeUndefined();
    expect(holderNames([role, ...many.slice(0, 16)])).toHaveLength(16);
    expect(holderNames([role])).toBeUndefined();
  });
});
