import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eventBytesMax } from '../../../../../domain/association/logs/cloudtrail/event-stream.js';
import { aTrailEvent } from '../../../../support/a-trail-event.js';
import { readPlainly, readTrail } from '../../../../support/read-trail.js';
import { strangeEvent } from '../../../../support/strange-trail.js';

const ends = fc.array(fc.nat({ max: 6_000 }), { maxLength: 12 }).map((places) => places.sort((a, b) => a - b));

function event(eventID: string, more: object = {}): string {
  return JSON.stringify(aTrailEvent({ eventID, ...more }));
}

function file(...events: readonly string[]): string {
  return `{"Records":[${events.join(',')}]}`;
}

describe('EventStream', () => {
  it('answers what the plain pipeline does, wherever pieces end', () => {
    fc.assert(
      fc.property(fc.array(strangeEvent, { maxLength: 4 }), ends, (events, places) => {
        const content = file(...events);
        expect(
          readTrail(
            content,
            places.map((place) => Math.min(place, Buffer.byteLength(content))),
          ),
        ).toEqual(readPlainly(content));
      }),
      { numRuns: 800 },
    );
  });

  it('reads large pieces as it reads all at once, whatever they leave of an event, of a huge one and of damage', () => {
    const huge = event('huge', { requestParameters: { key: 'x'.repeat(90_000) } });
    const events = Array.from({ length: 400 }, (_, n) => (n % 90 === 45 ? huge.replace('huge', `huge-${n}`) : event(`e-${n}`)));
    const content = file(...events);
    const damaged = content.replace('"e-200"', '"e-200').replace('"e-300"', '\u0001');

    for (const size of [16_384, 16_385, 20_000, 50_000, 131_072]) {
      const places = Array.from({ length: Math.floor(Buffer.byteLength(content) / size) }, (_, n) => (n + 1) * size);
      expect(readTrail(content, places)).toEqual(readPlainly(content));
      const ofDamaged = places.filter((place) => place <= Buffer.byteLength(damaged));
      expect(readTrail(damaged, ofDamaged)).toEqual(readTrail(damaged, []));
    }
  });

  it('reads byte by byte what it reads at once', () => {
    const content = file(event('a'), event('b', { requestParameters: { key: 'ä"\\' } }), event('c'));
    const places = Array.from({ length: Buffer.byteLength(content) }, (_, place) => place);
    expect(readTrail(content, places)).toEqual(readPlainly(content));
  });

  it.each([
    ['events on lines', `${event('a')}\n${event('b')}\r\n\n${event('c')}`],
    ['a list alone', `[${event('a')},${event('b')},${event('c')}]`],
    [
      'keys before and after the list',
      `{"first":{"Records":[1]},"Records":[${event('a')},${event('b')},${event('c')}],"last":[{}],"x":"]}"}`,
    ],
    [
      'EventBridge',
      [event('a'), event('b'), event('c')]
        .map((one) => `{"version":"0","detail-type":"AWS API Call via CloudTrail","detail":${one}}`)
        .join('\n'),
    ],
    [
      'CloudWatch Logs',
      JSON.stringify({
        messageType: 'DATA_MESSAGE',
        owner: '210987654321',
        logEvents: [event('a'), event('b'), event('c')].map((message) => ({ id: '1', timestamp: 1, message })),
      }),
    ],
    ['a byte order mark', `\ufeff${file(event('a'), event('b'), event('c'))}`],
    ['white space', JSON.stringify(JSON.parse(file(event('a'), event('b'), event('c'))), null, 2)],
  ])('reads %s', (_name, content) => {
    const usual = readPlainly(file(event('a'), event('b'), event('c')));
    const places = Array.from({ length: content.length }, (_, place) => place);
    expect(readTrail(content).noted).toEqual(usual.noted);
    expect(readTrail(content, places)).toEqual(readTrail(content));
    expect(readTrail(content).report).toMatchObject({ lines: 3, used: 3, unreadable: {} });
  });

  it('loses one event to damage and goes on at the next', () => {
    const whole = event('b');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length - 2 }), fc.constantFrom('', '"', '\u0001', '{{', '\\'), (place, put) => {
        const damaged = whole.slice(0, place) + put + whole.slice(place + 1 + put.length);
        fc.pre(!isJson(damaged));
        const { report, noted } = readTrail(file(event('a'), damaged, event('c'), event('d')));
        expect(Object.values(report.unreadable).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
        expect(report.used).toBe(3);
        expect(noted.observations).toEqual(readPlainly(file(event('a'), event('c'), event('d'))).noted.observations);
      }),
      { numRuns: 400 },
    );
  });

  it('is independent of pieces for damaged text too, and never throws', () => {
    const whole = Buffer.from(file(event('a'), event('b'), event('c'), event('d')));
    const damage = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(damage, ends, (changes, places) => {
        const bytes = Uint8Array.from(whole);
        for (const [place, byte] of changes) bytes[place] = byte;
        expect(
          readTrail(
            bytes,
            places.map((place) => Math.min(place, bytes.length)),
          ),
        ).toEqual(readTrail(bytes));
      }),
      { numRuns: 600 },
    );
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), ends, (bytes, places) => {
        expect(
          readTrail(
            bytes,
            places.map((place) => Math.min(place, bytes.length)),
          ),
        ).toEqual(readTrail(bytes));
      }),
      { numRuns: 600 },
    );
  });

  it('counts an event that is too long and goes on behind it, whatever it hides', () => {
    const hidden = { eventVersion: '1.11', forged: [aTrailEvent({ eventID: 'forged' })] };
    const long = event('b', { requestParameters: { hidden, filler: 'x'.repeat(eventBytesMax) } });
    const content = file(event('a'), long, event('c'));
    const { report, noted } = readTrail(content, [100_000, 700_000, 1_000_000]);
    expect(report).toMatchObject({ used: 2, unreadable: { 'longer than 1 MiB': 1 } });
    expect(readTrail(content)).toEqual({ report, noted });
    expect(noted.observations).toEqual(readPlainly(file(event('a'), event('c'))).noted.observations);
  });

  it('keeps little of a line of 50 MB', () => {
    const piece = Buffer.alloc(1 << 20, 'x');
    const start = Buffer.from(`{"Records":[{"eventVersion":"1.11","userAgent":"`);
    const contents = Buffer.concat([start, ...Array.from({ length: 50 }, () => piece), Buffer.from(`"},${event('a')}]}`)]);
    const places = Array.from({ length: 50 }, (_, number) => (number + 1) * piece.length);
    expect(readTrail(contents, places).report).toMatchObject({ used: 1, unreadable: { 'longer than 1 MiB': 1 } });
  });

  it('counts an event that is nested too deep', () => {
    const deep = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    const events = [64, 63, 100_000].map((levels) =>
      event('b').replace('{"eventVersion"', `{"additionalEventData":${deep(levels - 1)},"eventVersion"`),
    );
    expect(readTrail(file(event('a'), ...events)).report).toMatchObject({ used: 2, unreadable: { 'nested deeper than 64': 2 } });
    expect(readPlainly(file(event('a'), events[0] as string)).report).toMatchObject({ unreadable: { 'nested deeper than 64': 1 } });
  });

  it('counts the event that the end of the file cuts off', () => {
    const content = file(event('a'), event('b'));
    const half = content.slice(0, content.length - 40);
    expect(readTrail(half).report).toMatchObject({ used: 1, unreadable: { 'cut off': 1 } });
    expect(readTrail(half, [], true).report).toMatchObject({ used: 1, unreadable: { 'cut off': 1 } });
    expect(readTrail(content.slice(0, content.length - 2), [], true).report).toMatchObject({ used: 2, unreadable: { 'cut off': 1 } });
  });

  it('counts what is no event', () => {
    expect(readTrail('{"Records":[1,"x",{},[2],null]}').report).toMatchObject({ lines: 5, unreadable: { 'not an event': 5 } });
    expect(readTrail('{"Records":[]}').report).toMatchObject({ lines: 0, unreadable: {} });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
