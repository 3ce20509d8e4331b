import { describe, expect, it } from '@jest/globals';
import { foreignEndsOf } from '../../../../domain/association/identification/foreign-ends.js';
import { aKnownResource } from '../../../support/an-association-index.js';
import { sellerId } from '../../../support/api-world.js';
import { arns, IdentificationWorld } from '../../../support/identification-world.js';

describe('foreignEndsOf', () => {
  it('tells type and count of what is another customer’s, and nothing of what is one’s own or nobody’s', async () => {
    const world = await IdentificationWorld.open();
    await world.shareAccount();
    const link = (toArn: string) => ({ toArn, relation: 'names', needs: true });
    const linked = aKnownResource('web', 'ec2-instance', { links: [arns.foreign, arns.volume, 'arn:aws:s3:::nobody'].map(link) });

    expect(await foreignEndsOf(world.api.tables, [linked, aKnownResource('other')], [], sellerId)).toEqual({
      [linked.arn]: [{ type: 's3-bucket', count: 1 }],
    });
  });

  it('counts what logs saw once with what is configured, parts of it too, and only where it is somebody’s', async () => {
    const world = await IdentificationWorld.open();
    await world.shareAccount();
    const linked = aKnownResource('web', 'ec2-instance', { links: [{ toArn: arns.foreign, relation: 'names', needs: true }] });
    const strangers = [linked, aKnownResource('other')].flatMap((_, node) =>
      [`${arns.foreign}/a.json`, 'arn:aws:s3:::nobody', arns.bucket].map((arn) => ({ node, arn })),
    );

    const found = await foreignEndsOf(world.api.tables, [linked, aKnownResource('other')], strangers, sellerId);

    expect(found).toEqual({
      [linked.arn]: [{ type: 's3-bucket', count: 1 }],
      [aKnownResource('other').arn]: [{ type: 's3-bucket', count: 1 }],
    });
  });
});
