import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Verb } from '../../domain/ports/resource-control.js';
import { cloudResourceTypes } from '../../domain/resource/cloud-resource.js';
import type { Driver } from '../../drivers/driver.js';
import { driverDenyList } from '../../drivers/policies/driver-deny-list.js';
import { driverRolePolicy } from '../../drivers/policies/driver-role-policy.js';
import { permissionsOf, verbsOf } from '../../drivers/policies/permissions-of.js';
import { drivers } from '../../drivers/registry.js';
import { InMemoryAws } from '../support/in-memory-aws/in-memory-aws.js';
import { member } from '../support/member-fixture.js';
import { type Adversity, adversities } from './adversity.js';
import { type Walked, walkDriver } from './driver-walk.js';
import { type DriverWorldMaker, driverWorlds } from './driver-worlds.js';

/** The driver acts under the whole role of a member account, so its conditions are tried as well; who makes the world does not. */
const role = driverRolePolicy(drivers, member.awsAccountId);

interface Walk extends Walked {
  readonly driver: Driver;
  readonly name: string;
  readonly way: 'switched' | 'undone';
  readonly adversity: Adversity;
}

async function walk({ make, driver, name }: DriverWorldMaker, adversity: Adversity, way: Walk['way']): Promise<Walk> {
  const aws = new InMemoryAws();
  let clients = 0;
  const world = await make(() => {
    clients += 1;
    return aws.clients(clients === 1 ? { ...member, policies: [role] } : member);
  });
  adversity.faults?.(aws);
  const place = aws.place(member.awsAccountId, member.region);
  return { ...(await walkDriver(world, way, adversity.meanwhile?.(place))), driver, name, way, adversity };
}

const walks: Walk[] = [];
beforeAll(async () => {
  for (const maker of driverWorlds) {
    for (const adversity of adversities) {
      for (const way of ['switched', 'undone'] as const) walks.push(await walk(maker, adversity, way));
    }
  }
}, 120_000);

const named = (driver: Driver, verb: Verb) => permissionsOf(driver, verb).map((permission) => permission.action);

test('every type is tried: a new one needs its world in driver-worlds.ts', () => {
  expect(new Set(driverWorlds.map(({ driver }) => driver.type))).toEqual(new Set(cloudResourceTypes));
});

test('no call is sent that its verb has no permission for, whatever goes wrong', () => {
  const uncovered = walks.flatMap(({ driver, name, adversity, verbs }) =>
    verbs.flatMap(({ verb, actions }) =>
      actions
        .filter((action) => !named(driver, verb).includes(action))
        .map((action) => `${name}, ${adversity.name}: ${verb} sends ${action}`),
    ),
  );

  expect(uncovered).toEqual([]);
  expect(walks.flatMap(({ verbs }) => verbs).length).toBeGreaterThan(5_000);
});

test('nothing that is denied to everybody is ever sent', () => {
  const sent = new Set(walks.flatMap(({ verbs }) => verbs.flatMap(({ actions }) => actions)));

  expect(driverDenyList.filter((action) => sent.has(action))).toEqual([]);
});

test('no call is refused by the role that a member account offers', () => {
  const refused = walks.flatMap(({ name, adversity, verbs }) =>
    verbs
      .filter(({ error }) => (error as { code?: string } | undefined)?.code === 'MemberAccessDenied')
      .map(({ verb, error }) => `${name}, ${adversity.name}: ${verb} ${error}`),
  );

  expect(refused).toEqual([]);
});

describe.each(drivers)('$type', (driver) => {
  test('uses every permission that it asks for', () => {
    const own = walks.filter((one) => one.driver === driver).flatMap(({ verbs }) => verbs);
    const unused = verbsOf(driver).flatMap((verb) => {
      const used = new Set(own.filter((one) => one.verb === verb).flatMap(({ actions }) => actions));
      return [...new Set(named(driver, verb))].filter((action) => !used.has(action)).map((action) => `${verb} ${action}`);
    });

    expect(unused).toEqual([]);
  });

  test('after one fault and one repetition an undo has left nothing, and a switch nothing open', () => {
    const faulty = walks.filter((one) => one.driver === driver && one.adversity.meanwhile === undefined);

    for (const { way, before, after, residual, name, adversity } of faulty) {
      const where = `${name}, ${adversity.name}`;
      if (way === 'undone') expect({ where, found: after }).toEqual({ where, found: before });
      else expect({ where, open: residual.filter(({ state }) => state === 'open') }).toEqual({ where, open: [] });
    }
    expect(faulty.length).toBeGreaterThan(20);
  });
});
