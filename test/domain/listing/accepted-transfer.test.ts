import { describe, expect, test } from '@jest/globals';
import { acceptedTransfer } from '../../../domain/listing/accepted-transfer.js';
import { readListing, readRevision } from '../../../domain/listing/listing-store.js';
import { aPublishedListing, secretArn, someTerms } from '../../support/a-listing.js';
import { ApiWorld } from '../../support/api-world.js';

describe('acceptedTransfer', () => {
  test('carries price, terms and manifest of the revision; a second of deadline for each resource', async () => {
    const world = await ApiWorld.start();
    const terms = {
      ...someTerms,
      undoWindowSeconds: 60,
      movesPayment: false,
      credentialChoices: { [secretArn]: 'rotate' as const },
      bystanders: ['192.0.2.0/24'],
      leftBehind: ['arn:aws:sqs:eu-west-1:222222222222:jobs'],
      accessGranted: ['arn:aws:sqs:eu-west-1:222222222222:jobs'],
    };
    const listingId = await aPublishedListing(world, { terms, price: { amountMinor: 19n, currency: 'EUR' } });
    const revision = await readRevision(world.tables, listingId, 1);

    const transfer = acceptedTransfer(
      world,
      { purchaser: 'cus_b', correlationId: 'c' },
      await readListing(world.tables, listingId),
      revision,
    );

    expect(transfer).toMatchObject({
      ...terms,
      staying: [{ label: 'cloud resource of sqs', region: 'eu-west-1', access: 'granted' }],
      price: { amountMinor: 19n, currency: 'EUR' },
      commission: { amountMinor: 0n, currency: 'EUR' },
    });
    expect([transfer.manifestHash, transfer.resourceCount, transfer.batchCount]).toEqual([revision.manifestHash, 3, 1]);
    expect(Date.parse(transfer.deadline) - Date.parse(transfer.acceptedAt)).toBe(903_000);
  });
});
