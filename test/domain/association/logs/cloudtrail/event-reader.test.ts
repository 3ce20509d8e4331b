import { describe, expect, it } from '@jest/globals';
import { EventReader } from '../../../../../domain/association/logs/cloudtrail/event-reader.js';
import { aTrailEvent, type TrailEventFields } from '../../../../support/a-trail-event.js';
import { NotingSink } from '../../../../support/noting-sink.js';

function read(...contents: readonly string[]): { readonly outcomes: readonly string[]; readonly sink: NotingSink } {
  const sink = new NotingSink();
  const reader = new EventReader(sink, { name: 'any', awsAccountId: '000000000012' });
  const outcomes = contents.map((content) => {
    const bytes = Uint8Array.from(Buffer.from(content));
    reader.cursor.open(bytes, 0, bytes.length);
    if (!reader.scan()) return 'stopped';
    const { what, reason } = reader.tell(0);
    return `${what} ${reason}`.trim();
  });
  reader.end();
  return { outcomes, sink };
}

function written(fields: TrailEventFields = {}): string {
  return JSON.stringify(aTrailEvent(fields));
}

describe('EventReader', () => {
  it('tells events, those written in an unusual way alike', () => {
    const usual = written();
    const { outcomes, sink } = read(
      usual,
      usual.replace('"eventName"', '"\\u0065ventName"'),
      usual.replace('GetObject', 'G\\u0065tObject'),
    );
    expect(outcomes).toEqual(['used', 'used', 'used']);
    expect(Object.values(sink.noted().observations).map((notes) => [notes.length, new Set(notes).size])).toEqual([[3, 1]]);
  });

  it.each([{ eventTime: 'yesterday' }, { eventTime: '2026-03-02T24:00:00Z' }, { eventID: '' }, { eventName: null }, { eventSource: '' }])(
    'refuses %j',
    (fields) => {
      expect(read(written(fields)).outcomes).toEqual(['unreadable not an event']);
    },
  );

  it('takes the AWS account of the identity, then that of the file, where the event names none', () => {
    const accountOf = (content: string) => Object.keys(read(content).sink.noted().observations)[0]?.split(' ')[0];
    expect(accountOf(written({ recipientAccountId: undefined }))).toBe('210987654321');
    expect(
      accountOf(written({ recipientAccountId: 'x', userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::000000000012:user/a' } })),
    ).toBe('12');
  });

  it('finds out that an object holds a list of events', () => {
    const reader = new EventReader(new NotingSink(), { name: 'any' });
    const bytes = Uint8Array.from(Buffer.from('{"a":1,"Records":[{}]}'));
    reader.cursor.open(bytes, 0, bytes.length);
    expect(reader.scan() && reader.isContainer).toBe(true);
    expect(reader.cursor.at).toBe(18);
  });
});
