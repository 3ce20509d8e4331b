import { beforeEach, describe, expect } from '@jest/globals';
import { boundControl } from '../../adapters/sts/bound-control.js';
import type { Parties } from '../../domain/access/parties.js';
import type { ResourceControl, Verb } from '../../domain/ports/resource-control.js';
import { type CloudResourceRef, configurationHash, type Found } from '../../domain/resource/cloud-resource.js';
import { ResourceNotFoundError } from '../../domain/resource/errors.js';
import { lockTag, ownerTag } from '../../domain/resource/ownership-tags.js';
import type { Driver } from '../../drivers/driver.js';
import { driverDenyList } from '../../drivers/policies/driver-deny-list.js';
import type { MemberFixture } from '../support/member-fixture.js';
import { ContractCases, type Lacks } from './contract-case.js';

/** One resource of a driver's type in a member account, before any transfer. */
export interface DriverWorld extends Pick<MemberFixture, 'context' | 'recorder'> {
  readonly driver: Driver;
  readonly ref: CloudResourceRef;
  /** Names nothing that exists. */
  readonly missingRef: CloudResourceRef;
  /** The manifest holds `ref` and whatever else moves. */
  readonly parties: Parties;
  /** Somebody else changes the resource's configuration that counts, without touching our marks. */
  outsideEdit(): Promise<void>;
  /** Whether that change is in what was discovered. */
  hasOutsideEdit(found: Found): boolean;
}

/** What every driver keeps, on whatever world `makeWorld` makes anew for each case. */
export function driverContract(makeWorld: () => Promise<DriverWorld>): void {
  driverContractCases(makeWorld);
}

/** The same on an engine that lacks something: answers its cases, those that it cannot run apart. */
export function driverContractCases(makeWorld: () => Promise<DriverWorld>, lacks?: Lacks): ContractCases {
  const cases = new ContractCases(lacks);
  const { add: test } = cases;
  let world: DriverWorld;
  let control: ResourceControl;

  /** Runs one verb and fails on any call it has no permission for, or that nobody may make. */
  async function run<T>(verb: Exclude<Verb, 'measure'>, act: () => Promise<T>): Promise<T> {
    const { answer, actions } = await world.recorder.during(act);
    const allowed = world.driver.permissions[verb].map((permission) => permission.action);
    expect(actions.filter((action) => !allowed.includes(action) || driverDenyList.includes(action))).toEqual([]);
    return answer;
  }
  const discover = () => run('discover', () => control.discover(world.ref));
  const stage = (found: Found) => run('stage', () => control.stage(found, world.parties));
  const hashNow = async () => configurationHash(await discover());
  const record = async () => {
    const found = await discover();
    return { ref: world.ref, found, receipt: await stage(found) };
  };

  beforeEach(async () => {
    world = await makeWorld();
    control = boundControl(world.driver, world.context);
  });

  describe('reads', () => {
    test('list names the resource', async () => {
      const refs = await run('list', () => control.list());

      expect(refs).toContainEqual(world.ref);
    });

    test('discover of what is missing throws ResourceNotFoundError', async () => {
      await expect(run('discover', () => control.discover(world.missingRef))).rejects.toBeInstanceOf(ResourceNotFoundError);
    });

    test('discover twice gives one hash, and our own tags do not count in it', async () => {
      const before = await hashNow();

      await run('tag', () => control.tag([world.ref], { [lockTag]: world.parties.transferId }));

      expect(await hashNow()).toBe(before);
    });

    test('nothing blocks the resource of the contract world', async () => {
      expect(control.blockers(await discover(), world.parties)).toEqual([]);
    });
  });

  describe('undo', () => {
    test('stage twice is stage once, and is no drift', async () => {
      const found = await discover();

      const receipts = [await stage(found), await stage(found)];

      expect(receipts[1]).toEqual(receipts[0]);
      expect(await hashNow()).toBe(configurationHash(found));
    });

    test('unstage, twice too, gives back exactly what was found', async () => {
      const staged = await record();
      await stage(staged.found);

      await run('unstage', () => control.unstage(staged, world.parties));
      await run('unstage', () => control.unstage(staged, world.parties));

      expect(await discover()).toEqual(staged.found);
    });

    test('unstage without a receipt removes what was staged all the same', async () => {
      const { receipt: _lost, ...staged } = await record();

      await run('unstage', () => control.unstage(staged, world.parties));

      expect(await discover()).toEqual(staged.found);
    });

    test('unstage and discard are safe when nothing happened', async () => {
      const found = await discover();

      await run('unstage', () => control.unstage({ ref: world.ref, found }, world.parties));
      await run('discard', () => control.discard({ ref: world.ref, found }, world.parties));

      expect(await discover()).toEqual(found);
    });

    test('rotate twice and discard twice give back exactly what was found', async () => {
      const staged = await record();
      await run('rotate', () => control.rotate(staged, world.parties));
      await run('rotate', () => control.rotate(staged, world.parties));

      await run('discard', () => control.discard(staged, world.parties));
      await run('discard', () => control.discard(staged, world.parties));
      await run('unstage', () => control.unstage(staged, world.parties));

      expect(await discover()).toEqual(staged.found);
    });

    test('an outside edit between stage and unstage survives', async () => {
      const staged = await record();

      await world.outsideEdit();
      const drifted = await discover();
      await run('unstage', () => control.unstage(staged, world.parties));

      expect(configurationHash(drifted)).not.toBe(configurationHash(staged.found));
      expect(world.hasOutsideEdit(staged.found)).toBe(false);
      expect(world.hasOutsideEdit(await discover())).toBe(true);
      expect(await hashNow()).toBe(configurationHash(drifted));
    });
  });

  describe('switch', () => {
    async function rotated() {
      await run('tag', () => control.tag([world.ref], { [ownerTag]: world.parties.from.customerId }));
      const staged = await record();
      await run('rotate', () => control.rotate(staged, world.parties));
      return staged;
    }

    test('before the switch verify finds the seller still in', async () => {
      const staged = await rotated();

      const left = await run('verify', () => control.verify(staged, world.parties));

      expect(left.map((access) => access.state)).toContain('open');
    });

    test('switch twice is switch once, and verify then finds nothing open', async () => {
      const staged = await rotated();
      await run('switchOver', () => control.switchOver(staged, world.parties));
      const once = await discover();

      await run('switchOver', () => control.switchOver(staged, world.parties));
      expect(await discover()).toEqual(once);
      await run('tag', () => control.tag([world.ref], { [ownerTag]: world.parties.to.customerId }));
      const left = await run('verify', () => control.verify(staged, world.parties));

      expect(left.filter((access) => access.state === 'open')).toEqual([]);
      expect(left.map((access) => access.state)).toContain('removed');
    });
  });

  describe('tags', () => {
    const lock = { [lockTag]: 'trf_a' };
    const lockNow = async () => (await discover()).tags[lockTag];

    test('tag twice is tag once; untag twice is untag once', async () => {
      await run('tag', () => control.tag([world.ref], lock));
      await run('tag', () => control.tag([world.ref], lock));
      expect(await lockNow()).toBe('trf_a');

      await run('tag', () => control.untag([world.ref], lock));
      await run('tag', () => control.untag([world.ref], lock));
      expect(await lockNow()).toBeUndefined();
    });

    test("untag leaves another's value", async () => {
      await run('tag', () => control.tag([world.ref], { [lockTag]: 'trf_b' }));

      await run('tag', () => control.untag([world.ref], lock));

      expect(await lockNow()).toBe('trf_b');
    });
  });
  return cases;
}
