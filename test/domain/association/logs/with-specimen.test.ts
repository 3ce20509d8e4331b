import { describe, expect, it } from '@jest/globals';
import type { LogReader } from '../../../../domain/association/logs/log-reader.js';
import { withSpecimen } from '../../../../domain/association/logs/with-specimen.js';
import { aLogFile, HearingSink } from '../../../support/heard-log.js';

describe('withSpecimen', () => {
  it('opens one reader more, the first time only, which reads the sample and tells nobody', () => {
    const read: string[] = [];
    const open = withSpecimen((file, sink): LogReader => {
      sink.endpoint('id', '', file.name);
      return {
        push: (bytes) => void read.push(`${file.name}: ${Buffer.from(bytes)}`),
        end: () => ({ kind: 'flow', bytes: 0, lines: 0, used: 0, silent: {}, unreadable: {} }),
      };
    }, 'sample');
    const sink = new HearingSink();

    for (const name of ['a', 'b']) open(aLogFile({ name }), sink).push(Buffer.from('own'));

    expect(read).toEqual(['specimen: sample', 'a: own', 'b: own']);
    expect([sink.endpoint('id', '', 'b'), sink.endpoint('id', '', 'specimen')]).toEqual([2, 3]);
  });
});
