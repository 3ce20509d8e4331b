import { describe, expect, it } from '@jest/globals';
import { EventScanner } from '../../../../../domain/association/logs/cloudtrail/event-scanner.js';
import { FieldValues } from '../../../../../domain/association/logs/cloudtrail/field-values.js';
import { trailField } from '../../../../../domain/association/logs/cloudtrail/trail-fields.js';

function valuesOf(content: string): FieldValues {
  const scanner = new EventScanner();
  const bytes = Uint8Array.from(Buffer.from(content));
  scanner.cursor.open(bytes, 0, bytes.length);
  expect(scanner.scan()).toBe(true);
  return new FieldValues(scanner);
}

describe('FieldValues', () => {
  it('answers texts, and nothing for fields without', () => {
    const values = valuesOf('{"eventName":"GetObject","errorCode":null}');
    expect([values.text(trailField.eventName), values.text(trailField.eventName), values.text(trailField.errorCode)]).toEqual([
      'GetObject',
      'GetObject',
      '',
    ]);
    expect([
      values.isText(trailField.eventName, 'GetObject'),
      values.isText(trailField.eventName, 'PutObject'),
      values.isText(trailField.eventID, ''),
    ]).toEqual([true, false, false]);
  });

  it.each([
    ['"x"', true],
    ['""', false],
    ['null', false],
    ['0', true],
    ['{}', true],
  ])('knows whether %s says anything', (value, isSaid) => {
    expect(valuesOf(`{"errorCode":${value}}`).isSaid(trailField.errorCode)).toBe(isSaid);
    expect(valuesOf('{}').isSaid(trailField.errorCode)).toBe(false);
  });

  it.each([
    ['2026-03-02T08:15:40Z', 1_772_439_340],
    ['2026-02-30T08:15:40Z', -1],
    ['2026-03-02T08:15:60Z', -1],
    ['2026-03-02T24:00:00Z', -1],
    ['2026-03-02 08:15:40Z', -1],
    ['2026-03-02T08:15:40z', -1],
    ['', -1],
  ])('reads the time %s', (time, seconds) => {
    const values = valuesOf(`{"eventTime":"${time}"}`);
    expect([values.seconds(), values.seconds()]).toEqual([seconds, seconds]);
  });

  it('answers objects', () => {
    const values = valuesOf('{"requestParameters":{"a":[1]},"responseElements":[2]}');
    expect([values.objectAt(trailField.requestParameters), values.objectAt(trailField.responseElements)]).toEqual([{ a: [1] }, {}]);
  });
});
