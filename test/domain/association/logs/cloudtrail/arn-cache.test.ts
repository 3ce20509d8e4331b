import { describe, expect, it } from '@jest/globals';
import { ArnCache } from '../../../../../domain/association/logs/cloudtrail/arn-cache.js';
import { NotingSink } from '../../../../support/noting-sink.js';

function cached(cache: ArnCache, text: string): number {
  const bytes = Uint8Array.from(Buffer.from(`"${text}"`));
  return cache.endpoint(bytes, new DataView(bytes.buffer), 1, bytes.length - 1);
}

describe('ArnCache', () => {
  it('answers one endpoint for a bucket and all objects in it, as the sink numbers it', () => {
    const sink = new NotingSink();
    const cache = new ArnCache(sink);
    const bucket = sink.endpoint('arn', '', 'arn:aws:s3:::assets');
    const texts = ['arn:aws:s3:::assets/a', 'arn:aws:s3:::assets', 'arn:aws:s3:::assets/b/c', 'arn:aws:s3:::assets'];
    expect(texts.map((text) => cached(cache, text))).toEqual([bucket, bucket, bucket, bucket]);
  });

  it('answers 0 for what is no ARN, again and again', () => {
    const cache = new ArnCache(new NotingSink());
    expect(['arn:', 'arn:', 'x', '', 'arn:aws:s3:::', 'arn:aws:s3:::/x'].map((text) => cached(cache, text))).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
