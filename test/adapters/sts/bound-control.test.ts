import { describe, expect, test } from '@jest/globals';
import { boundControl } from '../../../adapters/sts/bound-control.js';
import { ResourceNotFoundError, ThrottledError } from '../../../domain/resource/errors.js';
import type { Driver, DriverContext } from '../../../drivers/driver.js';
import { ebsVolume } from '../../../drivers/ebs-volume.js';
import { buildParties, member } from '../../support/member-fixture.js';

const context = { ...member } as DriverContext;
const ref = { type: 'ebs-volume' as const, arn: 'arn:v', ...member };
const found = { ref, configuration: {}, tags: {}, links: [] };
const record = { ref, found };
const parties = buildParties([]);
const verbs = ['list', 'discover', 'stage', 'unstage', 'rotate', 'discard', 'switchOver', 'verify', 'tag', 'untag'] as const;

/** A driver whose every verb that asks the cloud answers as `act` does. */
function buildDriver(act: (...args: unknown[]) => Promise<unknown>): Driver {
  return { ...ebsVolume, ...Object.fromEntries(verbs.map((verb) => [verb, act])) } as Driver;
}

function callsOf(driver: Driver) {
  const control = boundControl(driver, context);
  return {
    list: () => control.list(),
    discover: () => control.discover(ref),
    stage: () => control.stage(found, parties),
    unstage: () => control.unstage(record, parties),
    rotate: () => control.rotate(record, parties),
    discard: () => control.discard(record, parties),
    switchOver: () => control.switchOver(record, parties),
    verify: () => control.verify(record, parties),
    tag: () => control.tag([ref], { a: '1' }),
    untag: () => control.untag([ref], { a: '1' }),
  };
}

describe.each(verbs)('%s', (verb) => {
  test('reaches the driver with the context', async () => {
    const seen: unknown[][] = [];
    const driver = buildDriver(async (...args) => {
      seen.push(args);
      return 'answer';
    });

    expect(await callsOf(driver)[verb]()).toBe('answer');
    expect(seen[0]?.[0]).toBe(context);
  });

  test('throws domain errors only', async () => {
    const driver = buildDriver(async () => {
      throw Object.assign(new Error(), { name: 'ThrottlingException' });
    });

    await expect(callsOf(driver)[verb]()).rejects.toBeInstanceOf(ThrottledError);
  });
});

test('verify is given what was just read', async () => {
  const seen: unknown[][] = [];
  const driver = buildDriver(async (...args) => void seen.push(args));

  await boundControl(driver, context).verify(record, parties, found);

  expect(seen[0]).toEqual([context, record, parties, found]);
});

test('blockers asks the driver, and a missing resource is named', async () => {
  const driver = buildDriver(async () => {
    throw Object.assign(new Error(), { name: 'InvalidVolume.NotFound' });
  });
  const blocked = { ...driver, blockers: () => [] };

  expect(boundControl(blocked, context).blockers(found, parties)).toEqual([]);
  await expect(boundControl(driver, context).discover(ref)).rejects.toEqual(new ResourceNotFoundError('arn:v'));
});

test('what a driver does not tell by a second reading or warn of is nothing; what it does, is told', async () => {
  const driver = buildDriver(async () => found);
  const said = { code: 'InTheWay', arn: 'arn:v', detail: 'It is.', whoMustAct: 'seller', remedy: 'Move it.' } as const;
  const telling = { ...driver, readBlockers: async () => [said], warnings: () => [said] };

  const [silent, loud] = [boundControl(driver, context), boundControl(telling, context)];

  expect([await silent.readBlockers(found, parties), silent.warnings(found, parties)]).toEqual([[], []]);
  expect([await loud.readBlockers(found, parties), loud.warnings(found, parties)]).toEqual([[said], [said]]);
});
