import { describe, expect, it } from '@jest/globals';
import { eventIn, PlainEvents, timeOf } from '../../../../../domain/association/logs/cloudtrail/plain-event.js';
import { TrailEvent } from '../../../../../domain/association/logs/cloudtrail/trail-event.js';
import { aTrailEvent, trailAccount } from '../../../../support/a-trail-event.js';
import { NotingSink } from '../../../../support/noting-sink.js';

describe('PlainEvents', () => {
  it('fills an event', () => {
    const event = new TrailEvent();
    const sink = new NotingSink();
    expect(new PlainEvents({ name: 'any' }, sink).fill(event, aTrailEvent())).toBe(true);
    expect(event).toMatchObject({
      awsAccount: Number(trailAccount),
      seconds: 1_772_439_340,
      isFailed: false,
      isData: true,
      isReadOnly: true,
      isInsight: false,
    });
    expect(event.resources.map((one) => sink.nameOf(one))).toEqual(['arn::arn:aws:s3:::assets']);
    expect(event.parameters().request).toEqual({ bucketName: 'assets', key: 'a/b.json' });
  });

  it('refuses what lacks time, name, id or AWS account', () => {
    const plain = new PlainEvents({ name: 'any' }, new NotingSink());
    const lacking = [
      { eventTime: 'x' },
      { eventName: 1 },
      { eventSource: '' },
      { eventID: null },
      { recipientAccountId: '', userIdentity: {} },
    ];
    for (const fields of lacking) expect(plain.fill(new TrailEvent(), aTrailEvent(fields))).toBe(false);
    expect(
      new PlainEvents({ name: 'any', awsAccountId: trailAccount }, new NotingSink()).fill(new TrailEvent(), aTrailEvent(lacking[4])),
    ).toBe(true);
  });
});

describe('eventIn', () => {
  it('opens envelopes, and texts of envelopes alone', () => {
    const event = aTrailEvent();
    expect([eventIn(event), eventIn({ detail: event }), eventIn({ message: JSON.stringify(event) })]).toEqual([
      event,
      event,
      JSON.parse(JSON.stringify(event)),
    ]);
    expect([eventIn({}), eventIn({ message: '{' }), eventIn({ message: '7' }), eventIn({ detail: [] })]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('timeOf', () => {
  it('takes whole seconds in UTC', () => {
    expect(['2026-03-02T08:15:40Z', '2026-03-02T08:15:40.5Z', '2026-03-02T08:15:40+01:00', '2026-02-29T00:00:00Z'].map(timeOf)).toEqual([
      1_772_439_340,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
