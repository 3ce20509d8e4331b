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

  test('grants access to nothing but what stays behind', async () => {
    const { entries } = await TransferWorld.with();
    const [logs, key] = ['arn:aws:s3:::logs', 'arn:aws:kms:eu-west-1:222222222222:key/1'] as const;
    const granting =
      (...accessGranted: readonly string[]) =>
      () =>
        requireTerms({ ...someTerms, leftBehind: [logs], accessGranted }, entries);

    expect(granting(logs)).not.toThrow();
    expect(granting(logs, key)).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ field: 'terms.accessGranted', value: key, remedy: 'Name it in terms.leftBehind too, or leave it out' }),
        ],
      }),
    );
  });
});
