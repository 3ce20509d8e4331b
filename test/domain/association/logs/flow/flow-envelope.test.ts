import { describe, expect, it } from '@jest/globals';
import { flowEnvelopeReader, isFlowEnvelope } from '../../../../../domain/association/logs/flow/flow-envelope.js';
import { aFlowLine } from '../../../../support/flow-lines.js';
import { aLogFile, HearingSink } from '../../../../support/heard-log.js';

const envelope = (changes: object = {}, messages = [aFlowLine()]) =>
  JSON.stringify({
    messageType: 'DATA_MESSAGE',
    owner: '123456789012',
    logEvents: messages.map((message) => ({ id: '1', message })),
    ...changes,
  });

function read(text: string, isCut = false) {
  const sink = new HearingSink();
  const reader = flowEnvelopeReader(aLogFile({ awsAccountId: undefined }), sink);
  reader.push(Buffer.from(text));
  const report = reader.end(isCut);
  return { observed: sink.observed.sort(), report };
}

describe('flowEnvelopeReader', () => {
  it('reads the records of each envelope; its owner is the account of records that name none', () => {
    const none = aFlowLine({ 'account-id': 'unknown' });
    const text = [envelope({ owner: '111111111111' }, [none, none]), envelope({ owner: '222222222222' }, [none])].join('');

    const { observed, report } = read(text);

    expect(observed.map((line) => line.replace(/address.*, /, ''))).toEqual([
      '111111111111: 2 in 1795428000-1795428059',
      '222222222222: 1 in 1795428000-1795428059',
    ]);
    expect(report).toMatchObject({ kind: 'flow', bytes: text.length, lines: 3, used: 3 });
  });

  it('reads records that Firehose wraps one by one', () => {
    expect(read(`{"message":"${aFlowLine()}\\n"}\n{"message":"${aFlowLine()}"}`).report).toMatchObject({ lines: 2, used: 2 });
  });

  it('counts what is no envelope, no record, a control message, or has not ended', () => {
    const text = [
      envelope({ messageType: 'CONTROL_MESSAGE' }),
      '{"a":}',
      '{"logEvents":[7,{"message":""}]}',
      '{"__proto__":{"message":"x"}}',
      '{"logEv',
    ];

    expect(read(text.join('\n')).report).toEqual({
      kind: 'flow',
      bytes: text.join('\n').length,
      lines: 6,
      used: 0,
      silent: { 'control message': 1 },
      unreadable: { 'not JSON': 2, 'not an envelope of flow records': 3 },
    });
    expect(read(`${envelope()}{"half`, true).report).toMatchObject({ used: 1, unreadable: { 'cut off': 1 } });
    expect(read(`{"message":"${'x'.repeat(3_000_000)}"}`).report.unreadable).toEqual({ 'longer than 2 MiB': 1 });
  });
});

describe('isFlowEnvelope', () => {
  it('leaves envelopes of other logs, whose messages are JSON, to others', () => {
    expect(isFlowEnvelope(envelope())).toBe(true);
    expect(isFlowEnvelope(envelope({}, ['{"eventVersion":"1.08"}']))).toBe(false);
    expect(isFlowEnvelope('{"Records":[]}')).toBe(false);
    expect(isFlowEnvelope(`{${' '.repeat(60_000)}`)).toBe(false);
  });
});
