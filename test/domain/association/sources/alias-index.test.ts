import { describe, expect, it } from '@jest/globals';
import { type Aliased, AliasIndex } from '../../../../domain/association/sources/alias-index.js';

const here = { awsAccountId: '222222222222', region: 'eu-west-1' };
const aliased = (arn: string, over: Partial<Aliased> = {}): Aliased => ({ arn, type: 's3-bucket', ...here, aliases: ['orders'], ...over });

describe('AliasIndex', () => {
  it('finds the one of a name and type', () => {
    const names = new AliasIndex([aliased('arn:b'), aliased('arn:t', { type: 'dynamodb-table' })]);

    expect(names.find('orders', here, ['dynamodb-table'])?.arn).toBe('arn:t');
    expect(names.known('arn:b')?.type).toBe('s3-bucket');
  });

  it('leads nowhere by a name that fits several', () => {
    const names = new AliasIndex([aliased('arn:b'), aliased('arn:t', { type: 'dynamodb-table' })]);

    expect(names.find('orders', here)).toBeUndefined();
  });

  it('prefers the same account and region', () => {
    const names = new AliasIndex([
      aliased('arn:other-account', { awsAccountId: '333333333333' }),
      aliased('arn:other-region', { region: 'us-east-1' }),
      aliased('arn:here'),
    ]);

    expect(names.find('orders', here)?.arn).toBe('arn:here');
    expect(names.find('orders', { ...here, awsAccountId: '333333333333' })?.arn).toBe('arn:other-account');
    expect(names.find('orders', { ...here, awsAccountId: '444444444444' })).toBeUndefined();
  });

  it('takes a name of the language for a name', () => {
    expect(new AliasIndex([aliased('arn:p', { aliases: ['__proto__'] })]).find('__proto__', here)?.arn).toBe('arn:p');
    expect(new AliasIndex([]).find('constructor', here)).toBeUndefined();
  });
});
