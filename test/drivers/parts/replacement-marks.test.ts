import { expect, test } from '@jest/globals';
import { createdByTag, ownerTag } from '../../../domain/resource/ownership-tags.js';
import { isStagedReplacement, replacesTag } from '../../../drivers/parts/replacement-marks.js';

test.each([
  [{ [createdByTag]: 'trf_1', [replacesTag]: 'sg-1' }, true],
  [{ [createdByTag]: 'trf_1', [replacesTag]: 'sg-1', [ownerTag]: 'cus_1' }, false],
  [{ [createdByTag]: 'trf_1' }, false],
  [{ [replacesTag]: 'sg-1' }, false],
  [{}, false],
])('%j: %s', (tags, staged) => {
  expect(isStagedReplacement(tags)).toBe(staged);
});
