import { describe, expect, it } from '@jest/globals';
import { InMemoryObjects } from '../../../../adapters/in-memory/in-memory-objects.js';
import { gatherKnowledge } from '../../../../domain/association/identification/knowledge.js';
import { cloudResourceId } from '../../../../domain/resource/cloud-resource.js';
import { anOwnedResource } from '../../../support/owned-resource.js';

const bucket = anOwnedResource('arn:aws:s3:::b', { type: 's3-bucket' });
const links = [{ toArn: bucket.arn, relation: 'reads from', needs: true }];
const secret = anOwnedResource('arn:aws:secretsmanager:eu-west-1:222222222222:secret:s', { type: 'secret', links });
const nothing = { claimed: new Set<string>(), decisions: [], run: undefined };

describe('gatherKnowledge', () => {
  it('knows rows alone where nothing was identified yet', async () => {
    const knowledge = await gatherKnowledge(new InMemoryObjects(), { ...nothing, owned: [secret, bucket] });

    expect(knowledge.resources.map(({ arn }) => arn)).toEqual([bucket.arn, secret.arn]);
    expect(knowledge.evidence.rows).toBe(1);
    expect(knowledge.nodeOfId.get(cloudResourceId(secret.arn))).toBe(1);
    expect(knowledge.asOf).toBe(Date.parse(bucket.discoveredAt) / 1_000);
    expect(knowledge.index).toBe(knowledge.index);
  });

  it('knows nothing of a customer without resources, and does not fail for it', async () => {
    const { resources, index } = await gatherKnowledge(new InMemoryObjects(), { ...nothing, owned: [] });

    expect([resources, index.groups.length]).toEqual([[], 0]);
  });
});
