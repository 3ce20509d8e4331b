import { describe, expect, it } from '@jest/globals';
import { mixedThousand, seedEstate, thousand } from '../../../bench/transfer/seed-estate.js';
import { InMemoryAws } from '../../support/in-memory-aws/in-memory-aws.js';
import { member } from '../../support/member-fixture.js';

describe('seedEstate', () => {
  it.each([
    ['all of EC2', thousand, 0],
    ['as solutions have them', mixedThousand, 120],
  ])('makes 1,000 cloud resources %s, 40 of them groups', async (_what, size, buckets) => {
    const aws = new InMemoryAws();

    const arns = await seedEstate(aws.clients(member), aws.place(member.awsAccountId, member.region), size);

    expect(new Set(arns).size).toBe(1_000);
    expect(arns.filter((arn) => arn.includes(':security-group/'))).toHaveLength(40);
    expect(arns.filter((arn) => arn.includes(':s3:'))).toHaveLength(buckets);
  });
});
