import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultFlowFormat } from '../../../../../domain/association/logs/flow/flow-column.js';
import { flowFormat } from '../../../../../domain/association/logs/flow/flow-format.js';
import { aFlowLine, configured, flowTexts } from '../../../../support/flow-lines.js';
import { aLogFile, heard, segmentsOfLog } from '../../../../support/heard-log.js';
import { plainFlow } from '../../../../support/plain-flow.js';

const isFlow = (text: string, file = aLogFile()) => flowFormat.isFormat(Buffer.from(text), file);

describe('flowFormat', () => {
  it('knows a flow log by its header, its configured format, the default format and its envelopes', () => {
    expect(isFlow(`${defaultFlowFormat}\n${aFlowLine()}`)).toBe(true);
    expect(isFlow('start end srcaddr dstaddr action\n')).toBe(true);
    expect(isFlow(aFlowLine())).toBe(true);
    expect(isFlow(`broken\n${aFlowLine()}`)).toBe(true);
    expect(isFlow('eni-1 10.0.0.1 100 160', aLogFile({ flowFormat: configured('interface-id srcaddr start end') }))).toBe(true);
    expect(isFlow(`{"messageType":"DATA_MESSAGE","logEvents":[{"id":"1","message":"${aFlowLine()}"}]}`)).toBe(true);
    expect(isFlow(`{"message":"${aFlowLine()}"}`)).toBe(true);
  });

  it.each([
    '',
    '\n',
    '{"Records":[]}',
    'a b c',
    'the start of the end',
    '{"message":"{\\"eventVersion\\":\\"1.08\\"}"}',
    '\0\u0001\u0002',
    'PAR1',
  ])('leaves %j to others', (text) => {
    expect(isFlow(text)).toBe(false);
  });

  it('reads the columns that the header names, in its order, and skips those it does not know', () => {
    const lines = [
      'end start x-new dstaddr srcaddr action interface-id account-id',
      '160 100 ? 10.0.0.9 10.0.0.5 ACCEPT eni-1 123456789012',
    ];

    expect(heard(flowFormat, lines).observed).toEqual([
      '123456789012: address interface:eni-1 10.0.0.5 talks with address interface:eni-1 10.0.0.9, 1 in 100-160',
    ]);
  });

  it('reads the configured format where there is no header, and the default one else', () => {
    const file = aLogFile({ flowFormat: configured('start end srcaddr dstaddr dstport srcport action') });

    expect(heard(flowFormat, ['100 160 10.0.0.5 10.0.0.9 443 40000 ACCEPT'], file).report).toMatchObject({ used: 1 });
    expect(heard(flowFormat, [aFlowLine()]).report).toMatchObject({ lines: 1, used: 1 });
  });

  it('reads envelopes that follow one another, wherever pieces end and whatever stands before', () => {
    const envelope = `{"messageType":"DATA_MESSAGE","owner":"123456789012","logEvents":[{"message":"${aFlowLine()}"}]}`;
    const bytes = Buffer.from(` \r\n[${envelope}${envelope}`);

    const whole = segmentsOfLog(flowFormat, bytes);

    expect(whole.report).toMatchObject({ lines: 2, used: 2 });
    for (const sizes of [[1], [2, 3], [7]]) expect(segmentsOfLog(flowFormat, bytes, aLogFile(), sizes)).toEqual(whole);
  });

  it('answers for a file of nothing, and for one that is no log at all', () => {
    expect(heard(flowFormat, '').report).toEqual({ kind: 'flow', bytes: 0, lines: 0, used: 0, silent: {}, unreadable: {} });
    expect(heard(flowFormat, Buffer.alloc(5_000_000)).report).toMatchObject({ lines: 1, unreadable: { 'longer than 1 MiB': 1 } });
    expect(heard(flowFormat, ' '.repeat(5_000)).report.used).toBe(0);
  });

  it('reads what a plain reading of the text does, to the bit, wherever pieces end', () => {
    fc.assert(
      fc.property(flowTexts, fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }), (text, sizes) => {
        const bytes = Buffer.from(text);
        const plain = plainFlow(text, aLogFile());

        const { segments, report } = segmentsOfLog(flowFormat, bytes, aLogFile(), sizes);

        expect(segments).toEqual(plain.segments);
        expect(report.used).toBe(plain.used);
        expect(report.bytes).toBe(bytes.length);
      }),
      { numRuns: 300 },
    );
  });
});
