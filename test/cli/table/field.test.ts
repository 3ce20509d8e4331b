import { describe, expect, it } from '@jest/globals';
import { optionName } from '../../../cli/table/field.js';

describe('optionName', () => {
  it.each([
    [['listingId'], 'listing-id'],
    [['awsAccountId'], 'aws-account-id'],
    [['terms', 'undoWindowSeconds'], 'terms.undo-window-seconds'],
    [['arn'], 'arn'],
  ])('of %j is %s', (path, name) => {
    expect(optionName(path)).toBe(name);
  });
});
