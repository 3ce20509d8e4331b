import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../domain/resource/cloud-resource.js';
import { differences } from '../../../domain/transfer/differences.js';

const between = (before: JsonObject, after: JsonObject) => differences({ configuration: before }, { configuration: after });

describe('differences', () => {
  it('names what differs by its path, and tells what is on one side only whole', () => {
    const before = { rules: [{ source: 'a' }], same: 1, never: null };
    const after: JsonObject = { rules: [{ source: 'b' }, { source: 'c', port: 22 }], same: 1 };
    expect(between(before, after)).toEqual([
      { property: 'rules.0.source', before: 'a', after: 'b' },
      { property: 'rules.1', before: null, after: { source: 'c', port: 22 } },
    ]);
  });

  it('knows named elements again wherever they stand', () => {
    const first = { id: 'sgr-1', source: 'a' };
    const second = { id: 'sgr-2', source: 'b' };
    const added = { id: 'sgr-0', source: 'new' };
    expect(between({ rules: [first, second] }, { rules: [added, first, { ...second, source: 'c' }] })).toEqual([
      { property: 'rules.sgr-2.source', before: 'b', after: 'c' },
      { property: 'rules.sgr-0', before: null, after: added },
    ]);
  });

  it('goes by place where two bear one name', () => {
    const twice = [
      { Sid: 'Same', Effect: 'Allow' },
      { Sid: 'Same', Effect: 'Deny' },
    ];
    expect(between({ Statement: twice }, { Statement: [...twice].reverse() }).map(({ property }) => property)).toEqual([
      'Statement.0.Effect',
      'Statement.1.Effect',
    ]);
  });

  it('finds nothing where only the order of keys differs', () => {
    expect(between({ a: 1, b: { c: [] } }, { b: { c: [] }, a: 1 })).toEqual([]);
  });
});
