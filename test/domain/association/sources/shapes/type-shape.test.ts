import { expect, it } from '@jest/globals';
import { ec2Shape } from '../../../../../domain/association/sources/shapes/type-shape.js';

it('makes the ARN of kind and id', () => {
  expect(ec2Shape('volume', 'VolumeId', { aliases: ['A'] })).toEqual({
    arn: 'arn:aws:ec2:{region}:{account}:volume/{id}',
    id: 'VolumeId',
    aliases: ['A'],
  });
});
