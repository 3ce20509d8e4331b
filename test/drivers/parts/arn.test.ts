import { expect, test } from '@jest/globals';
import { ec2Arn, idOfArn, parseArn } from '../../../drivers/parts/arn.js';

const place = { awsAccountId: '222222222222', region: 'eu-west-1' };

test('parseArn takes an ARN apart, colons in the resource kept', () => {
  const arn = 'arn:aws:secretsmanager:eu-west-1:222222222222:secret:app/db-AbCdEf';

  expect(parseArn(arn)).toEqual({ service: 'secretsmanager', ...place, resource: 'secret:app/db-AbCdEf' });
});

test('parseArn leaves empty what a name does not have', () => {
  expect(parseArn('arn:aws:s3:::bucket')).toEqual({ service: 's3', region: '', awsAccountId: '', resource: 'bucket' });
  expect(parseArn('nonsense')).toEqual({ service: '', region: '', awsAccountId: '', resource: '' });
});

test('ec2Arn and idOfArn are inverse', () => {
  const arn = ec2Arn(place, 'volume', 'vol-1');

  expect(arn).toBe('arn:aws:ec2:eu-west-1:222222222222:volume/vol-1');
  expect(idOfArn(arn)).toBe('vol-1');
});
