import { describe, expect, it } from '@jest/globals';
import { type Aliased, AliasIndex } from '../../../../domain/association/sources/alias-index.js';
import { decodedText, namedByValue, namedInProse } from '../../../../domain/association/sources/text-names.js';

const here = { awsAccountId: '222222222222', region: 'eu-west-1' };
const known = (arn: string, type: Aliased['type'], ...aliases: string[]): Aliased => ({ arn, type, ...here, aliases });
const names = new AliasIndex([
  known('arn:t', 'dynamodb-table', 'orders'),
  known('arn:f', 'lambda-function', 'prod'),
  known('arn:b', 's3-bucket', 'shop-data', 'shop-data.s3.amazonaws.com'),
  known('arn:d', 'rds-instance', 'db', 'db.c1.eu-west-1.rds.amazonaws.com'),
  known('arn:e', 'efs-file-system', 'fs-0123456789abcdef0', 'fs-0123456789abcdef0.efs.eu-west-1.amazonaws.com'),
]);

describe('namedByValue', () => {
  it('takes a plain word under a key that names, and no other', () => {
    expect(namedByValue('TABLE_NAME', 'orders', names, here)).toBe('arn:t');
    expect(namedByValue('STAGE', 'prod', names, here)).toBeUndefined();
  });

  it('takes what looks like a name under any key', () => {
    expect(namedByValue('X', 'shop-data', names, here)).toBe('arn:b');
    expect(namedByValue('X', 'db.c1.eu-west-1.rds.amazonaws.com:5432', names, here)).toBe('arn:d');
  });

  it('makes up nothing that is not known', () => {
    expect(namedByValue('TABLE_ARN', 'arn:aws:dynamodb:eu-west-1:222222222222:table/other', names, here)).toBeUndefined();
  });
});

describe('namedInProse', () => {
  it('finds hosts, URLs and ids inside a text, and no plain words', () => {
    const text =
      'mount -t nfs4 fs-0123456789abcdef0.efs.eu-west-1.amazonaws.com:/ /mnt; aws s3 cp s3://shop-data/x . # orders prod; DB=db.c1.eu-west-1.rds.amazonaws.com:5432';

    expect(namedInProse(text, names, here)).toEqual(['arn:b', 'arn:d', 'arn:e']);
  });

  it('ends on a text of millions of characters', () => {
    expect(namedInProse('a1.'.repeat(2_000_000), names, here)).toEqual([]);
    expect(namedInProse(`${'x '.repeat(200_000)}shop-data`, names, here)).toEqual([]);
  });
});

describe('decodedText', () => {
  it('decodes user data, but nothing compressed or broken', () => {
    expect(decodedText(btoa('echo'))).toBe('echo');
    expect(decodedText(btoa('\u001f\u008bxx'))).toBeUndefined();
    expect(decodedText('%%%')).toBeUndefined();
    expect(decodedText('A'.repeat(600_000))).toBeUndefined();
  });
});
