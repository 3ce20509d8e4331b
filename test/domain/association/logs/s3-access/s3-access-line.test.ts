import { describe, expect, it } from '@jest/globals';
import { s3AccessLine } from '../../../../../domain/association/logs/s3-access/s3-access-line.js';
import { anS3Line } from '../../../../support/access-lines.js';

describe('s3AccessLine', () => {
  it('reads what S3 wrote; a session is its role', () => {
    expect(s3AccessLine(anS3Line())).toEqual({
      bucket: 'shop-orders',
      at: 1795428000,
      address: { text: '198.51.100.7', reach: 'public' },
      requesterArn: 'arn:aws:iam::123456789012:role/shop-worker',
      relation: 'reads',
      isSuccess: true,
    });
  });

  it.each([
    ['REST.GET.OBJECT', 'reads'],
    ['REST.HEAD.OBJECT', 'reads'],
    ['REST.GET.BUCKET', 'reads'],
    ['REST.COPY.OBJECT_GET', 'reads'],
    ['REST.PUT.OBJECT', 'writes'],
    ['REST.PUT.PART', 'writes'],
    ['REST.COPY.OBJECT', 'writes'],
    ['REST.POST.MULTI_OBJECT_DELETE', 'writes'],
    ['BATCH.DELETE.OBJECT', 'writes'],
    ['REST.PUT.BUCKETPOLICY', undefined],
    ['REST.GET.ACL', undefined],
    ['S3.EXPIRE.OBJECT', undefined],
  ])('takes %s for %s', (operation, relation) => {
    expect(s3AccessLine(anS3Line({ operation }))?.relation).toBe(relation);
  });

  it.each([
    ['arn:aws:iam::123456789012:user/ops/anna', 'arn:aws:iam::123456789012:user/ops/anna'],
    ['79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be', undefined],
    ['svc:elasticloadbalancing.amazonaws.com', undefined],
    ['-', undefined],
  ])('names the requester %s as %s', (requester, arn) => {
    expect(s3AccessLine(anS3Line({ requester }))?.requesterArn).toBe(arn);
  });

  it.each([
    ['200', '-', true],
    ['206', '-', true],
    ['304', '-', true],
    ['403', 'AccessDenied', false],
    ['404', 'NoSuchKey', false],
    ['200', 'InternalError', false],
    ['-', '-', false],
  ])('takes status %s with error %s for success: %s', (status, error, isSuccess) => {
    expect(s3AccessLine(anS3Line({ status, error }))?.isSuccess).toBe(isSuccess);
  });

  it.each([
    ['nothing', ''],
    ['another owner', anS3Line({ owner: 'me' })],
    ['a bucket that is none', anS3Line({ bucket: 'a/b' })],
    ['a time that is none', anS3Line({ time: '[31/Feb/2026:10:00:00 +0000]' })],
    ['a month that is none', anS3Line({ time: '[23/Nox/2026:10:00:00 +0000]' })],
    ['an operation that is none', anS3Line({ operation: 'rest.get.object' })],
    ['a status that is none', anS3Line({ status: '2OO' })],
    ['fields missing', anS3Line().split(' ').slice(0, 12).join(' ')],
    ['an open quote', `${anS3Line({ rest: '"' })}`],
  ])('refuses a line with %s', (_what, text) => {
    expect(s3AccessLine(text)).toBeUndefined();
  });
});
