import { expect, test } from '@jest/globals';
import { requestFigures } from '../../../drivers/s3-bucket/request-figures.js';
import { bucketRef } from '../../support/bucket-world.js';

test('names the bucket and the filter over the whole of it', () => {
  expect(requestFigures.map(({ figure, metricName, dimensions }) => [figure, metricName, dimensions(bucketRef('orders'))])).toEqual([
    ['requests', 'AllRequests', { BucketName: 'orders', FilterId: 'EntireBucket' }],
    ['errors', '4xxErrors', { BucketName: 'orders', FilterId: 'EntireBucket' }],
    ['errors', '5xxErrors', { BucketName: 'orders', FilterId: 'EntireBucket' }],
  ]);
});
