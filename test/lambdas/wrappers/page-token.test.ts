import { describe, expect, test } from '@jest/globals';
import { InvalidInputError } from '../../../domain/errors.js';
import { openPage, sealPage } from '../../../lambdas/wrappers/page-token.js';

describe('openPage', () => {
  test('gives back what was sealed for the same operation and tenant', () => {
    expect(openPage(sealPage('position', 'listThings|cus_1'), 'listThings|cus_1')).toBe('position');
  });

  const foreign = sealPage('position', 'listThings|cus_2');
  const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  test.each([foreign, '', 'x', '%%%', text(null), text({}), text(['listThings|cus_1']), text(['listThings|cus_1', 7])])(
    'refuses %j',
    (token) => {
      expect(() => openPage(token, 'listThings|cus_1')).toThrow(InvalidInputError);
    },
  );
});
