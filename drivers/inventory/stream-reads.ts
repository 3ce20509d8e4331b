import { DescribeStreamSummaryCommand, GetResourcePolicyCommand, KinesisClient, paginateListStreams } from '@aws-sdk/client-kinesis';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { InventoryContext, InventoryRead } from './inventory-read.js';
import { detailed, paged, textOf } from './read-parts.js';

/** HTTP/1.1 as for every other service: this client alone would speak HTTP/2, which an endpoint in between may not. */
class StreamClient extends KinesisClient {
  constructor(config: { readonly requestHandler?: Parameters<typeof NodeHttpHandler.create>[0] }) {
    super({ ...config, requestHandler: NodeHttpHandler.create(config.requestHandler) });
  }
}

const kinesis = (context: InventoryContext) => ({ client: context.client(StreamClient) });

/** Kinesis streams with their keys and policies; never a record. */
export const streamReads: readonly InventoryRead[] = [
  detailed(
    paged(
      'kinesis-stream',
      'kinesis:ListStreams',
      (context) => paginateListStreams(kinesis(context), {}),
      (page) => page.StreamSummaries,
    ),
    ['kinesis:DescribeStreamSummary', 'kinesis:GetResourcePolicy'],
    async (context, item) => {
      const [StreamARN, { client }] = [textOf(item, 'StreamARN'), kinesis(context)];
      const answer = await context.part('kinesis:DescribeStreamSummary', () =>
        client.send(new DescribeStreamSummaryCommand({ StreamARN })),
      );
      const policy = await context.part('kinesis:GetResourcePolicy', () =>
        client.send(new GetResourcePolicyCommand({ ResourceARN: StreamARN })),
      );
      return { KeyId: answer?.StreamDescriptionSummary?.KeyId, Policy: policy?.Policy };
    },
  ),
];
