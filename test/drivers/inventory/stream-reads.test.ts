import { expect, it } from '@jest/globals';
import { streamReads } from '../../../drivers/inventory/stream-reads.js';
import { askedFor, readWith } from '../../support/canned-inventory.js';

it('reads streams with their keys and policies, with the permissions it asks for', async () => {
  const { items, actions } = await readWith(streamReads, {
    ListStreams: { StreamNames: ['clicks'], StreamSummaries: [{ StreamName: 'clicks', StreamARN: 'arn:stream' }] },
    DescribeStreamSummary: { StreamDescriptionSummary: { StreamName: 'clicks', KeyId: 'alias/clicks', OpenShardCount: 4 } },
    GetResourcePolicy: ({ ResourceARN }: { ResourceARN: string }) => ({ Policy: `on ${ResourceARN}` }),
  });

  expect(items).toEqual([
    {
      type: 'kinesis-stream',
      configuration: { StreamName: 'clicks', StreamARN: 'arn:stream', KeyId: 'alias/clicks', Policy: 'on arn:stream' },
    },
  ]);
  expect(actions).toEqual(askedFor(streamReads));
});
