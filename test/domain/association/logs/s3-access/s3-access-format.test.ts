import { describe, expect, it } from '@jest/globals';
import { s3AccessFormat } from '../../../../../domain/association/logs/s3-access/s3-access-format.js';
import { anS3Line } from '../../../../support/access-lines.js';
import { aLogFile, heard } from '../../../../support/heard-log.js';

const role = 'principal arn:aws:iam::123456789012:role/shop-worker';
const by = ` by ${role}, 1 in 1795428000-1795428000`;

describe('s3AccessFormat', () => {
  it('knows a server access log', () => {
    expect(s3AccessFormat.isFormat(Buffer.from(anS3Line()), aLogFile())).toBe(true);
    expect(s3AccessFormat.isFormat(Buffer.from('a b c'), aLogFile())).toBe(false);
  });

  it('lets the requester, and the public address it came from, read or write the bucket', () => {
    expect(heard(s3AccessFormat, [anS3Line()]).observed).toEqual([
      `123456789012: address eu-west-1 198.51.100.7 reads arn arn:aws:s3:::shop-orders${by}`,
      `123456789012: ${role} reads arn arn:aws:s3:::shop-orders${by}`,
    ]);
    expect(heard(s3AccessFormat, [anS3Line({ operation: 'REST.PUT.OBJECT', address: '10.0.0.5' })]).observed).toEqual([
      `123456789012: ${role} writes arn arn:aws:s3:::shop-orders${by}`,
    ]);
    expect(heard(s3AccessFormat, [anS3Line({ requester: '-' })]).observed).toEqual([
      '123456789012: address eu-west-1 198.51.100.7 reads arn arn:aws:s3:::shop-orders, 1 in 1795428000-1795428000',
    ]);
  });

  it('takes the requester’s account where the file’s place says none', () => {
    const file = aLogFile({ awsAccountId: undefined });

    expect(heard(s3AccessFormat, [anS3Line({ address: '-' })], file).observed).toEqual([
      `123456789012: ${role} reads arn arn:aws:s3:::shop-orders${by}`,
    ]);
    expect(heard(s3AccessFormat, [anS3Line({ requester: '-' })], file).report.unreadable).toEqual({ 'no AWS account': 1 });
  });

  it('counts what failed, what uses no object, who has no name and what is no line', () => {
    const lines = [
      anS3Line({ status: '403', error: 'AccessDenied' }),
      anS3Line({ operation: 'REST.GET.ACL' }),
      anS3Line({ requester: '-', address: '10.0.0.5' }),
      'x',
    ];

    const { observed, report } = heard(s3AccessFormat, lines);

    expect(observed).toEqual([]);
    expect(report).toMatchObject({
      used: 0,
      silent: { failed: 1, 'no use of objects': 1, 'nobody named': 1 },
      unreadable: { 'no line of an S3 access log': 1 },
    });
  });
});
