import { describe, expect, test } from '@jest/globals';
import { placesAmong, runningAmong, servingAmong, unheldRoles } from '../../../../domain/association/index/serving-among.js';
import { structureLinks } from '../../../../domain/association/index/structure-links.js';
import type { KnownResource } from '../../../../domain/association/known-resource.js';
import { typeColumn } from '../../../../domain/association/type-column.js';
import { aKnownResource } from '../../../support/an-association-index.js';
import { aLink, aRow, aScoredEstate } from '../../../support/scored-estate.js';

const mayReach = (a: number, b: number) => aRow(a, b, 'policy', 'may reach', 'GetItem');

function serving(resources: readonly KnownResource[], rows: Parameters<typeof aScoredEstate>[1] = []) {
  return servingAmong(resources, typeColumn(resources), structureLinks(aScoredEstate(resources, rows), resources.length));
}

/** A resource with one link, to another. */
function withLink(one: KnownResource, relation: string, { arn }: KnownResource): KnownResource {
  return { ...one, links: [{ relation, toArn: arn, needs: false }] };
}

describe('placesAmong and runningAmong', () => {
  const resources = [aKnownResource('n', 'vpc'), aKnownResource('g', 'security-group'), aKnownResource('i')];

  test('a network is a place, an instance is not', () => {
    expect([...placesAmong(typeColumn(resources))]).toEqual([1, 0, 0]);
  });

  test('what counts runs in its place, but for what only stands there', () => {
    expect([...runningAmong(typeColumn(resources), Uint8Array.from([0, 1, 1]))]).toEqual([0, 0, 1]);
    expect([...runningAmong(typeColumn(resources), Uint8Array.from([0, 1, 0]))]).toEqual([0, 0, 0]);
  });
});

describe('servingAmong', () => {
  test('a key often serves several solutions, a bucket is as often kept, an instance is of one', () => {
    const { common, kept, unheld } = serving([aKnownResource('k', 'kms-key'), aKnownResource('b', 's3-bucket'), aKnownResource('i')]);

    expect([[...common], [...kept], [...unheld]]).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ]);
  });

  test('a bucket that others store logs in serves many', () => {
    const [logs, images] = [aKnownResource('logs', 's3-bucket'), aKnownResource('images', 's3-bucket')];

    const { common, kept } = serving([logs, withLink(images, 'stores logs in', logs)]);

    expect([[...common], [...kept]]).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test('a topic that is only told serves many; one that delivers to somebody is a part of what works', () => {
    const [told, used, alarm] = [aKnownResource('told', 'sns-topic'), aKnownResource('used', 'sns-topic'), aKnownResource('a', 'alarm')];
    const queue = aKnownResource('q', 'sqs-queue');

    const { common } = serving([
      told,
      withLink(used, 'delivers to', queue),
      withLink(alarm, 'tells', told),
      withLink(aKnownResource('b', 'alarm'), 'tells', used),
      aKnownResource('silent', 'sns-topic'),
    ]);

    expect([...common]).toEqual([1, 0, 0, 0, 0]);
  });
});

describe('unheldRoles', () => {
  const resources = [
    aKnownResource('backup', 'iam-role'),
    aKnownResource('worker', 'iam-role'),
    aKnownResource('work', 'lambda-function'),
    aKnownResource('orders', 'dynamodb-table'),
    aKnownResource('reading', 'iam-policy'),
  ];

  test('a role that nothing runs with serves whoever takes it, whatever its policy names', () => {
    const rows = [aLink(2, 1), mayReach(0, 3), mayReach(1, 3)];
    const scored = aScoredEstate(resources, rows);

    expect([...unheldRoles(resources, typeColumn(resources), structureLinks(scored, 5))]).toEqual([1, 0, 0, 0, 0]);
    expect(serving(resources, rows).common[0]).toBe(1);
  });

  test('a policy that is attached to a role does not run with it', () => {
    const links = structureLinks(aScoredEstate(resources, [aLink(0, 4), aLink(1, 4), aLink(2, 1)]), 5);

    expect([...unheldRoles(resources, typeColumn(resources), links)]).toEqual([1, 0, 0, 0, 0]);
  });
});
