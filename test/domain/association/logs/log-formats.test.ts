import { describe, expect, it } from '@jest/globals';
import { formatOf, logFormats } from '../../../../domain/association/logs/log-formats.js';
import { logKinds } from '../../../../domain/association/logs/log-source.js';
import { aClassicLine, aNetworkLine, anApplicationLine, anS3Line, aQuery } from '../../../support/access-lines.js';
import { aFlowLine } from '../../../support/flow-lines.js';
import { aLogFile } from '../../../support/heard-log.js';

const event = '{"eventVersion":"1.08","eventTime":"2026-11-23T10:00:00Z","eventSource":"s3.amazonaws.com","eventName":"GetObject"}';
const examples = {
  cloudtrail: [`{"Records":[${event}]}`, `{"messageType":"DATA_MESSAGE","logEvents":[{"message":${JSON.stringify(event)}}]}`],
  flow: [aFlowLine(), 'srcaddr dstaddr start end action', `{"messageType":"DATA_MESSAGE","logEvents":[{"message":"${aFlowLine()}"}]}`],
  balancer: [anApplicationLine(), aNetworkLine(), aClassicLine()],
  's3-access': [anS3Line()],
  resolver: [aQuery()],
  host: ['instance,address,from,to,customer', '{"instance":"vm-7","address":"10.0.0.5","from":1,"customer":"acme"}'],
};

describe('formatOf', () => {
  it.each(Object.entries(examples).flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const)))(
    'finds %s by the content',
    (kind, text) => {
      expect(formatOf(Buffer.from(`${text}\n`), aLogFile())?.kind).toBe(kind);
    },
  );

  it('lets no two formats take the same file for their own', () => {
    for (const text of Object.values(examples).flat()) {
      expect(logFormats.filter((format) => format.isFormat(Buffer.from(`${text}\n`), aLogFile()))).toHaveLength(1);
    }
  });

  it.each(['', '\0\0\0\0', '{}', '[]', 'lorem ipsum', '<html>', 'PAR1', '{"a":'.repeat(9_000), '\ufeff'])('knows %j not', (text) => {
    expect(formatOf(Buffer.from(text), aLogFile())).toBeUndefined();
  });

  it('has one format for each kind that is read', () => {
    const kinds = logFormats.map(({ kind }) => kind);

    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds.every((kind) => logKinds.includes(kind))).toBe(true);
  });
});
