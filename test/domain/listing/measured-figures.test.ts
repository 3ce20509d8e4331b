import { describe, expect, test } from '@jest/globals';
import { figuresOf, measuredFigures } from '../../../domain/listing/measured-figures.js';
import { ThrottledError } from '../../../domain/resource/errors.js';
import { TransferWorld } from '../../support/transfer-world.js';

const [ten, eleven, noon] = ['10', '11', '12'].map((hour) => `2026-11-20T${hour}:00:00.000Z`);
const point = (arn: string, figure: 'requests' | 'errors' | 'uptime', at = ten ?? '', value = 1) => ({ arn, figure, at, value });

describe('figuresOf', () => {
  test('adds counts up, over the hours that have any and no longer', () => {
    const { requests, errors, uptime } = figuresOf([
      point('a', 'requests', eleven, 7),
      point('b', 'requests', ten, 5),
      point('a', 'errors', noon, 0),
    ]);

    expect(requests).toEqual({ measured: true, from: ten, to: noon, value: 12, resourceCount: 2 });
    expect(errors).toEqual({ measured: true, from: noon, to: '2026-11-20T13:00:00.000Z', value: 0, resourceCount: 1 });
    expect(uptime).toEqual({ measured: false });
  });

  test('uptime is the share of measured hours: an hour without data is neither up nor down', () => {
    const { uptime } = figuresOf([
      point('a', 'uptime', ten, 1),
      point('a', 'uptime', noon, 0),
      point('b', 'uptime', noon, 1),
      point('b', 'uptime', ten, 1),
    ]);

    expect(uptime).toMatchObject({ measured: true, value: 0.75, resourceCount: 2 });
  });
});

describe('measuredFigures', () => {
  test('asks each group once for 30 days, in a session for measuring', async () => {
    const world = await TransferWorld.with();
    const [{ arn } = { arn: '' }] = world.entries;
    world.memberCloud.resource(arn).measured = [point(arn, 'requests', ten, 3)];

    const { requests, uptime } = await measuredFigures(world, world.entries);

    expect([requests, uptime]).toMatchObject([{ measured: true, value: 3 }, { measured: false }]);
    expect(world.memberCloud.opened.map(({ verb, scope }) => [verb, scope.kind])).toEqual([
      ['measure', 'read'],
      ['measure', 'read'],
    ]);
  });

  test('an account that gives no answer has measured nothing', async () => {
    const world = await TransferWorld.with();
    world.memberCloud.failNext('measure', new ThrottledError('slow down'), { times: 2 });

    const nothing = { measured: false };
    expect(await measuredFigures(world, world.entries)).toEqual({ requests: nothing, errors: nothing, uptime: nothing });
  });
});
