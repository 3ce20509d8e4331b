import { describe, expect, it } from '@jest/globals';
import { cloudTrailFormat } from '../../../../../domain/association/logs/cloudtrail/cloud-trail-format.js';
import { aTrailEvent } from '../../../../support/a-trail-event.js';

function isFormat(text: string): boolean {
  return cloudTrailFormat.isFormat(Buffer.from(text).subarray(0, 65_536), { name: 'any' });
}

describe('cloudTrailFormat', () => {
  const event = JSON.stringify(aTrailEvent());

  it.each([
    `{"Records":[${event}]}`,
    ' {"Records": [ ] } ',
    `\ufeff[${event}]`,
    event,
    JSON.stringify({ messageType: 'DATA_MESSAGE', logEvents: [{ message: event }] }),
    `{"Records":[${Array(200).fill(event).join(',')}]}`,
  ])('knows its own %#', (text) => {
    expect(isFormat(text)).toBe(true);
  });

  it.each([
    '',
    'eventSource eventName eventTime',
    '{"awsAccountId":"1","digestStartTime":"x"}',
    '{"configurationItems":[]}',
    '\u0000\u0001',
    '2 210987654321 eni-1',
  ])('leaves %j to others', (text) => {
    expect(isFormat(text)).toBe(false);
  });
});
