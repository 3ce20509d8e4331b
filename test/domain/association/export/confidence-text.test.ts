import { expect, test } from '@jest/globals';
import { confidenceText } from '../../../../domain/association/export/confidence-text.js';

test.each([
  [0.9999, '0.99'],
  [0.0001, '0.01'],
  [0.954, '0.95'],
  [0.956, '0.96'],
  [1, '1.00'],
  [0, '0.00'],
])('%p is told as %s', (confidence, text) => {
  expect(confidenceText(confidence)).toBe(text);
});
