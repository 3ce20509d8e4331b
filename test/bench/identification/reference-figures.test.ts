import { expect, it } from '@jest/globals';
import { recoveredBoth, recoveryFigures } from '../../../bench/identification/reference-figures.js';
import { aKnownResource } from '../../support/an-association-index.js';

it('prints shares, foreign members and exactness beside the rival', () => {
  const own = [
    { name: 'shop', members: 4, found: 4, foreign: 0, isExact: true },
    { name: 'lake', members: 6, found: 3, foreign: 0, isExact: false },
  ];
  const rival = own.map((one) => ({ ...one, found: 2, foreign: 5 }));

  const [found, foreign, shop, lake] = recoveryFigures(own, rival);

  expect(found).toMatchObject({ figure: 0.7, rival: 0.4, what: expect.stringContaining('1 exactly') });
  expect(foreign).toMatchObject({ figure: 0, rival: 10 });
  expect(shop).toMatchObject({ id: 'P18/references/shop', what: '4 of 4 members, 0 foreign, exactly', figure: 1, rival: 0.5 });
  expect(lake?.what).toBe('3 of 6 members, 0 foreign');
});

it('gives product and rival the same evidence', () => {
  const table = aKnownResource('orders', 'dynamodb-table');
  const program = aKnownResource('f', 'lambda-function', { links: [{ toArn: table.arn, relation: 'stores data on', needs: true }] });
  const account = {
    resources: [program, table],
    architectures: [{ name: 'shop', members: [program.arn, table.arn], unread: [], notMade: [] }],
  };

  expect(recoveredBoth(account, 1_795_435_200).rival).toEqual([{ name: 'shop', members: 2, found: 2, foreign: 0, isExact: true }]);
});
