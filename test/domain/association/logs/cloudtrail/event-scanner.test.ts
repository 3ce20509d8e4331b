import { describe, expect, it } from '@jest/globals';
import { EventScanner, valueKinds } from '../../../../../domain/association/logs/cloudtrail/event-scanner.js';
import { nobody } from '../../../../../domain/association/logs/cloudtrail/identity.js';
import { type TrailField, trailField } from '../../../../../domain/association/logs/cloudtrail/trail-fields.js';
import { aTrailEvent } from '../../../../support/a-trail-event.js';

function scan(content: string, scanner = new EventScanner()): EventScanner {
  const bytes = Uint8Array.from(Buffer.from(content));
  scanner.cursor.open(bytes, 0, bytes.length);
  expect(scanner.scan()).toBe(true);
  return scanner;
}

function textOf(scanner: EventScanner, name: TrailField): string {
  const field = trailField[name];
  return Buffer.from(scanner.cursor.bytes.slice(scanner.starts[field], scanner.ends[field])).toString();
}

describe('EventScanner', () => {
  it('finds fields at the top only, whatever is inside of others', () => {
    const hidden = { eventID: 'forged', eventName: 'forged', resources: [{ ARN: 'forged' }] };
    const scanner = scan(
      JSON.stringify({ additionalEventData: hidden, userAgent: '"eventID":"forged"', ...aTrailEvent({ requestParameters: hidden }) }),
    );
    expect([textOf(scanner, 'eventID'), textOf(scanner, 'eventName')]).toEqual(['2ad9004c-c9b8-40cf-86eb-3b4cc63557a3', 'GetObject']);
    expect(scanner.arns).toBe(2);
    expect(scanner.isOdd).toBe(false);
  });

  it('tells the kinds of values', () => {
    const scanner = scan(
      '{"eventName":"a","eventID":"\\u0041","errorCode":null,"readOnly":true,"resources":[{"ARN":"a","ARN2":1},{},3],"detail":{}}',
    );
    const kinds = (['eventName', 'eventID', 'errorCode', 'readOnly', 'detail', 'eventTime'] as const).map(
      (name) => scanner.kinds[trailField[name]],
    );
    expect(kinds).toEqual([valueKinds.plain, valueKinds.text, 0x6e, 0x74, 0x7b, valueKinds.none]);
    expect(scanner.arns).toBe(1);
  });

  it.each([
    '{"eventName":"a","eventName":"b"}',
    '{"\\u0065ventName":"a"}',
    '{"resources":[],"resources":[]}',
    '{"resources":[{"ARN":"a","ARN":"b"}]}',
    '{"resources":[{"\\u0041RN":"a"}]}',
    '{"resources":[{"ARN":5}]}',
    `{"resources":[${Array(101).fill('{"ARN":"a"}').join(',')}]}`,
  ])('notices what is written in an unusual way: %s', (content) => {
    expect(scan(content).isOdd).toBe(true);
  });

  it('passes over an identity that it knows', () => {
    const scanner = new EventScanner();
    const content = JSON.stringify(aTrailEvent());
    scan(content, scanner);
    expect(scanner.isKnown).toBe(false);
    const [start, end] = [scanner.starts[trailField.userIdentity] as number, scanner.ends[trailField.userIdentity] as number];
    const identity = { ...nobody, awsAccountId: '1' };
    scanner.memo.keep(scanner.cursor.bytes, scanner.cursor.view, start, end, identity);
    scan(content, scanner);
    expect([scanner.isKnown, scanner.identity]).toEqual([true, identity]);
    expect(textOf(scanner, 'eventCategory')).toBe('Data');
  });

  it.each(['{"a" 1}', '{"a":1,}', '{a:1}', '{"a":1 "b":2}', '{"resources":[{]}', '{"resources":[1 2]}', '{,}'])(
    'stops at %s',
    (content) => {
      const scanner = new EventScanner();
      const bytes = Uint8Array.from(Buffer.from(content));
      scanner.cursor.open(bytes, 0, bytes.length);
      expect(scanner.scan()).toBe(false);
    },
  );
});
