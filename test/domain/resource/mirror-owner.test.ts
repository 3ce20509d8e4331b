import { describe, expect, test } from '@jest/globals';
import { mirrorOwner } from '../../../domain/resource/mirror-owner.js';
import { ownerTag } from '../../../domain/resource/ownership-tags.js';
import { ApiWorld } from '../../support/api-world.js';

describe('mirrorOwner', () => {
  test('tags each, at most 15 of one type and region in a session', async () => {
    const world = await ApiWorld.start();
    const refs = Array.from({ length: 17 }, (_, i) => world.memberCloud.add('s3-bucket', `arn:aws:s3:::b-${i}`));
    const elsewhere = world.memberCloud.add('s3-bucket', 'arn:aws:s3:::far', { region: 'us-east-1' });

    await mirrorOwner(world, 'cus_a', [...refs, elsewhere]);

    const sizes = world.memberCloud.calls.map((call) => call.arns.length);
    expect(sizes).toEqual([15, 2, 1]);
    for (const { arn } of [...refs, elsewhere]) expect(world.memberCloud.resource(arn).tags[ownerTag]).toBe('cus_a');
    expect(new Set(world.memberCloud.opened.map((target) => `${target.verb} ${target.scope.kind}`))).toEqual(new Set(['tag arns']));
  });
});
