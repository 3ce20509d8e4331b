import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../../domain/resource/cloud-resource.js';
import {
  agreedTargetsStay,
  bucketAccess,
  grantBlockers,
  outsideTargets,
  targetBlockers,
} from '../../../drivers/s3-bucket/bucket-access.js';
import { bucketRef } from '../../support/bucket-world.js';
import { buildParties } from '../../support/member-fixture.js';

const noTargets = { notifies: [], replicates: [], logs: [] };
const buildFound = (configuration: JsonObject) => ({
  ref: bucketRef('data'),
  configuration: { ownership: 'BucketOwnerEnforced', grants: [], targets: noTargets, ...configuration },
  tags: {},
  links: [],
});

describe('grantBlockers', () => {
  const log = 'http://acs.amazonaws.com/groups/s3/LogDelivery WRITE';

  test.each<[string, JsonObject, string[]]>([
    ['no grant', { ownership: 'ObjectWriter' }, []],
    ['the log writer', { ownership: 'ObjectWriter', grants: [log] }, []],
    ['a grant to another', { ownership: 'ObjectWriter', grants: [log, '79a5 READ'] }, ['79a5 READ']],
    ['a grant that lists no longer carry out', { grants: ['79a5 READ'] }, []],
  ])('%s', (_name, configuration, named) => {
    const details = grantBlockers(buildFound(configuration)).map((blocker) => blocker.detail);

    expect(details).toEqual(named.map((grant) => expect.stringContaining(grant)));
  });
});

describe('targets', () => {
  const topic = 'arn:aws:sns:eu-west-1:222222222222:topic';
  const found = buildFound({ targets: { ...noTargets, notifies: [topic], logs: ['arn:aws:s3:::data'] } });

  test('one that stays and nobody answers for blocks, the bucket itself does not', () => {
    expect(targetBlockers(found, buildParties([]))).toEqual([
      expect.objectContaining({ code: 'SendsDataOutside', detail: expect.stringContaining(topic) }),
    ]);
  });

  test.each([
    ['moves', buildParties([topic])],
    ['was confirmed', buildParties([], { bystanders: [topic] })],
    ['is of an account the provider holds', buildParties([], { provider: { principals: ['222222222222'], networks: [] } })],
  ])('one that %s does not', (_name, parties) => {
    expect(outsideTargets(found, parties)).toEqual([]);
  });

  describe('one that stays by the terms', () => {
    const bucket = 'arn:aws:s3:::kept';
    const agreed = buildParties([], { leftBehind: [topic, bucket] });
    const sending = (targets: JsonObject) => buildFound({ targets: { ...noTargets, ...targets } });

    test.each([
      ['logs', { logs: [bucket] }],
      ['notifications', { notifies: [topic] }],
    ])('may go on receiving %s, and both parties are told', (_what, targets) => {
      expect(targetBlockers(sending(targets), agreed)).toEqual([]);
      const [warning] = agreedTargetsStay(sending(targets), agreed);
      expect(warning).toMatchObject({ code: 'SendsLogsToSeller', arn: 'arn:aws:s3:::data' });
      expect(`${warning?.detail}${warning?.remedy}`).not.toContain('arn:');
    });

    test('is told after the switch, and is not open', () => {
      const states = bucketAccess(sending({ logs: [bucket] }), agreed, undefined).filter(({ what }) => what === `target ${bucket}`);

      expect(states).toMatchObject([{ state: 'cannot-be-proven', reason: expect.stringContaining('By the terms') }]);
    });

    test('blocks where it would receive copies of the data, as does one that nobody named', () => {
      expect(targetBlockers(sending({ replicates: [bucket] }), agreed)).toMatchObject([{ code: 'SendsDataOutside' }]);
      expect(agreedTargetsStay(sending({ replicates: [bucket] }), agreed)).toEqual([]);
      expect(targetBlockers(sending({ logs: ['arn:aws:s3:::other'] }), agreed)).toMatchObject([{ code: 'SendsDataOutside' }]);
    });
  });

  test('one that is there after the switch is open', () => {
    expect(bucketAccess(found, buildParties([]), undefined)).toContainEqual(
      expect.objectContaining({ what: `target ${topic}`, state: 'open' }),
    );
  });
});

describe('bucketAccess', () => {
  const whatOf = (configuration: JsonObject) =>
    bucketAccess(buildFound(configuration), buildParties([]), undefined).map(({ what }) => what);

  test('names lists of objects only where they count', () => {
    expect(whatOf({})).not.toContain('access control lists of objects');
    expect(whatOf({ ownership: 'ObjectWriter' })).toContain('access control lists of objects');
  });

  test('gives presigned URLs seven days from now, and no date without a clock', () => {
    const expiryOf = (now?: string) =>
      bucketAccess(buildFound({}), buildParties([]), now).find(({ state }) => state === 'expires')?.expiresAt;

    expect(expiryOf('2026-11-23T10:00:00.000Z')).toBe('2026-11-30T10:00:00.000Z');
    expect(expiryOf()).toBeUndefined();
  });
});
