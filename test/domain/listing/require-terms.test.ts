import { describe, expect, test } from '@jest/globals';
import { InvalidInputError } from '../../../domain/errors.js';
import { requireTerms } from '../../../domain/listing/require-terms.js';
import { someTerms } from '../../support/a-listing.js';
import { TransferWorld } from '../../support/transfer-world.js';

describe('requireTerms', () => {
  test('takes terms that fit the lines', async () => {
    const { entries } = await TransferWorld.with();

    expect(() => requireTerms(someTerms, entries)).not.toThrow();
  });

  test('names everything that does not fit, at once', async () => {
    const { entries } = await TransferWorld.with();
    const [{ arn } = { arn: '' }] = entries;

    const refusing = () =>
      requireTerms({ credentialChoices: { [arn]: 'rotate' }, leftBehind: [arn], movesControl: false, movesPayment: false }, entries);

    expect(refusing).toThrow(InvalidInputError);
    expect(refusing).toThrow(/secret of this listing.*outside this listing.*moves control/);
  });
});
