import { describe, expect, it } from '@jest/globals';
import { textsAt, valuesAt } from '../../../../domain/association/sources/values-at.js';

describe('valuesAt', () => {
  it('walks lists on the way', () => {
    const configuration = { BlockDeviceMappings: [{ Ebs: { VolumeId: 'vol-1' } }, { Ebs: { VolumeId: 'vol-2' } }, {}] };

    expect(valuesAt(configuration, 'BlockDeviceMappings.Ebs.VolumeId')).toEqual(['vol-1', 'vol-2']);
  });

  it('does not mind the case of first letters', () => {
    expect(valuesAt({ vpcConfig: { subnetIds: ['s-1'] } }, 'VpcConfig.SubnetIds')).toEqual(['s-1']);
    expect(valuesAt({ DBInstanceIdentifier: 'db' }, 'dBInstanceIdentifier')).toEqual(['db']);
  });

  it('chooses items by a value, which may have dots', () => {
    const configuration = {
      attributes: [
        { key: 'a.b', value: 'x' },
        { key: 'c', value: 'y' },
      ],
    };

    expect(valuesAt(configuration, 'Attributes[Key=a.b].Value')).toEqual(['x']);
  });

  it('chooses the whole by a value', () => {
    expect(valuesAt({ RequesterManaged: true, Description: 'd' }, '[RequesterManaged=true].Description')).toEqual(['d']);
    expect(valuesAt({ RequesterManaged: false, Description: 'd' }, '[RequesterManaged=true].Description')).toEqual([]);
  });

  it('walks every key for a star, and opens texts that hold JSON', () => {
    expect(valuesAt({ LambdaConfig: { a: 'f', b: 'g' } }, 'LambdaConfig.*')).toEqual(['f', 'g']);
    expect(valuesAt({ RedrivePolicy: '{"deadLetterTargetArn":"q"}' }, 'RedrivePolicy.deadLetterTargetArn')).toEqual(['q']);
    expect(valuesAt({ RedrivePolicy: '{"deadLetterTargetArn":' }, 'RedrivePolicy.deadLetterTargetArn')).toEqual([]);
  });

  it('finds nothing inherited, and nothing in what is no object', () => {
    expect(valuesAt({}, 'constructor.name')).toEqual([]);
    expect(valuesAt(Object.create({ Role: 'r' }), 'Role')).toEqual([]);
    expect([null, 7, 'text', undefined].flatMap((value) => valuesAt(value, 'Role'))).toEqual([]);
  });

  it('takes no more than its limit', () => {
    expect(valuesAt({ Ids: Array.from({ length: 5_000 }, (_, n) => n) }, 'Ids')).toHaveLength(2_000);
  });
});

describe('textsAt', () => {
  it('leaves out what is no text', () => {
    expect(textsAt({ Ids: ['a', '', 1, null] }, 'Ids')).toEqual(['a']);
  });
});
