import { describe, expect, it } from '@jest/globals';
import { configFormat } from '../../../../../domain/association/logs/config/config-format.js';
import { aTrailEvent } from '../../../../support/a-trail-event.js';

function isFormat(text: string): boolean {
  return configFormat.isFormat(Buffer.from(text), { name: 'any' });
}

describe('configFormat', () => {
  it.each([
    '{"fileVersion":"1.0","configurationItems":[]}',
    ' {"configurationItemDiff":null,"configurationItem":{}}',
    '{"Type":"Notification","Message":"{\\"configurationItem\\":{}}"}',
  ])('knows %s', (text) => {
    expect(isFormat(text)).toBe(true);
  });

  it.each(['', 'configurationItems', '{"Records":[]}', JSON.stringify(aTrailEvent({ responseElements: { configurationItems: [] } }))])(
    'leaves %s to others',
    (text) => {
      expect(isFormat(text)).toBe(false);
    },
  );
});
