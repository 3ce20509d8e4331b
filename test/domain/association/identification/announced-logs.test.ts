import { describe, expect, it } from '@jest/globals';
import { announcedLogs } from '../../../../domain/association/identification/announced-logs.js';
import { InvalidInputError } from '../../../../domain/errors.js';

const announced = (...keys: readonly string[]) => ({ Records: keys.map((key) => ({ s3: { object: { key, size: 7 } } })) });

describe('announcedLogs', () => {
  it('reads keys as they travel', () => {
    const key = 'logs/222222222222/a+b%2Bc%3D%C3%BC/2026.gz';

    expect(announcedLogs(announced(key))).toEqual([{ key: 'logs/222222222222/a b+c=ü/2026.gz', bytes: 7 }]);
  });

  it('has nothing to do for the event with which a bucket tries its queue', () => {
    expect(announcedLogs({ Records: [] })).toEqual([]);
  });

  it('leaves alone what only marks a place', () => {
    expect(announcedLogs({ Records: [{ s3: { object: { key: 'logs/o-a1b2c3d4e5/AWSLogs/', size: 0 } } }] })).toEqual([]);
  });

  it.each(['segments/222222222222/x', 'logs/x', 'logs/222222222222/%zz', '../logs/222222222222/x'])('refuses %s', (key) => {
    expect(() => announcedLogs(announced(key))).toThrow(InvalidInputError);
  });
});
