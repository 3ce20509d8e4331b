import { expect, test } from '@jest/globals';
import { cloudResourceId } from '../../domain/resource/cloud-resource.js';
import { readResource } from '../../domain/resource/owned-resource-store.js';
import { readTransfer } from '../../domain/transfer/transfer-store.js';
import type { AwsPlace } from '../support/in-memory-aws/aws-place.js';
import { sharedGroupSale } from '../support/shared-group-sale.js';

/** Everything of the account that a driver could change, as text. */
function there({ groups, keyPairs, interfaces, tags }: AwsPlace): string {
  return JSON.stringify([groups, keyPairs, interfaces, tags], (_key, value: unknown) => (value instanceof Map ? [...value] : value), 1);
}

test('where payment alone moves nothing is made in the cloud, and the payer of every row changes at the cut', async () => {
  const { market, place, arns, seller, purchaser, transferId } = await sharedGroupSale({ movesControl: false });
  const before = there(place);

  const runs = await market.drain();

  const { status, cut = '' } = await readTransfer(market.tables, transferId);
  expect([status, runs.map((run) => run.status)]).toEqual(['completed', ['SUCCEEDED']]);
  expect(there(place)).toEqual(before);
  const rows = await Promise.all(arns.map((arn) => readResource(market.tables, cloudResourceId(arn))));
  expect(rows.map((row) => [row?.owner, row?.lock, row?.replacedBy, row?.payers.at(-1)])).toEqual(
    arns.map(() => [seller, undefined, undefined, { payer: purchaser, from: cut }]),
  );
});

test('a transfer of payment alone that is undone leaves everything as before', async () => {
  const { market, place, transferId } = await sharedGroupSale({ movesControl: false });
  const before = there(place);
  market.hooks = {
    before: (step) => {
      if (step === 'RecheckResources') throw new Error('No answer.');
    },
  };

  await market.drain();

  expect((await readTransfer(market.tables, transferId)).status).toBe('undone');
  expect(there(place)).toEqual(before);
});
