import { expect, it } from '@jest/globals';
import { linksFrom } from '../../../../../domain/association/sources/links/link-row.js';

it('writes a row out', () => {
  const [plain, matched] = linksFrom('ebs-volume', [
    ['KmsKeyId', 'kms-key', 'is encrypted with', 'needs'],
    ['Note', ['vpc', 'subnet'], 'mentions', 'mentions', /(x)/],
  ]);

  expect(plain).toEqual({ from: 'ebs-volume', path: 'KmsKeyId', to: ['kms-key'], relation: 'is encrypted with', needs: true });
  expect(matched).toMatchObject({ to: ['vpc', 'subnet'], needs: false, match: /(x)/ });
});
