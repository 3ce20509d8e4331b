import { describe, expect, it } from '@jest/globals';
import { comparedTags, tagStatistics } from '../../../../domain/association/sources/tag-statistics.js';

const tagged = (tags: { readonly [key: string]: string }) => ({ tags });
const pairsIn = (tags: { readonly [key: string]: string }) => comparedTags({ tags }).map(({ pair }) => pair);

describe('comparedTags', () => {
  it('leaves out case, outer space, composition, and separators of keys', () => {
    expect(pairsIn({ 'cost-center': ' Caf\u00e9 ' })).toEqual(pairsIn({ CostCenter: 'CAFE\u0301' }));
  });

  it('keeps apart what only looks alike', () => {
    // The second begins with a Cyrillic letter.
    expect(pairsIn({ project: 'acme' })).not.toEqual(pairsIn({ project: '\u0430cme' }));
  });

  it('does not take tags of AWS, of this service, of infrastructure code, or without value', () => {
    const tags = {
      'aws:cloudformation:stack-name': 's',
      'AWS:x': 'y',
      'conveyance:owner': 'cus_1',
      'pulumi:stack': 'p',
      note: ' ',
      '-': 'x',
    };

    expect(pairsIn(tags)).toEqual([]);
  });

  it('does not take what is longer than AWS allows, and no more than AWS allows', () => {
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`key${n}`, 'v']));

    expect(pairsIn({ k: 'v'.repeat(257), ['k'.repeat(129)]: 'v' })).toEqual([]);
    expect(pairsIn(many)).toHaveLength(50);
  });

  it('takes a key that names something of the language as any other', () => {
    expect(pairsIn(JSON.parse('{"__proto__":"shop","constructor":"shop"}'))).toEqual(['proto=shop', 'constructor=shop']);
  });

  it('does not count what is written twice on one resource', () => {
    expect(pairsIn({ Project: 'shop', project: 'Shop' })).toEqual(['project=shop']);
  });
});

describe('tagStatistics', () => {
  it('counts carriers of values and values of keys', () => {
    const statistics = tagStatistics([tagged({ app: 'a' }), tagged({ app: 'a' }), tagged({ app: 'b' }), tagged({})]);

    expect(statistics.total).toBe(4);
    expect(statistics.keys.get('app')).toEqual({ carriers: 3, values: 2, largest: 2 });
    expect(statistics.pairs.get('app=a')).toBe(2);
  });

  it('has the same version for the same tags in another order, and another for others', () => {
    const one = [tagged({ app: 'a' }), tagged({ app: 'b' })];

    expect(tagStatistics([...one].reverse()).version).toBe(tagStatistics(one).version);
    expect(tagStatistics([...one, tagged({})]).version).not.toBe(tagStatistics(one).version);
  });
});
