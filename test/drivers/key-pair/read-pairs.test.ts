import { DescribeKeyPairsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { afterEach, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import type { DriverContext } from '../../../drivers/driver.js';
import { nameOfPair, pairArn, readPairs, readPairsNamed } from '../../../drivers/key-pair/read-pairs.js';
import { member } from '../../support/member-fixture.js';

const ec2 = mockClient(EC2Client);
const context = { clients: { ec2: new EC2Client({ region: member.region }) } } as unknown as DriverContext;
afterEach(() => {
  ec2.reset();
});

test.each(['app', 'team/app', 'app:1', 'a b'])('the name %s comes back from its ARN', (name) => {
  expect(nameOfPair(pairArn(member, name))).toBe(name);
});

test('a name that is a pattern stands for itself alone', async () => {
  ec2.on(DescribeKeyPairsCommand).resolves({ KeyPairs: [{ KeyName: 'app*' }, { KeyName: 'app-1' }] });

  expect(await readPairsNamed(context, ['app*'])).toEqual([{ KeyName: 'app*' }]);
});

test('nothing is asked for no names; all are asked for without a filter', async () => {
  ec2.on(DescribeKeyPairsCommand).resolves({});

  expect([await readPairsNamed(context, []), await readPairs(context, {})]).toEqual([[], []]);
  expect(ec2.calls().map((call) => call.args[0].input)).toEqual([{}]);
});
