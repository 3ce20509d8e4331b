import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { tagEvidence } from '../../../../domain/association/sources/tag-evidence.js';
import { tagStatistics } from '../../../../domain/association/sources/tag-statistics.js';
import { tagStrength } from '../../../../domain/association/sources/tag-strength.js';
import { aKnownResource } from '../../../support/an-association-index.js';
import { listedEvidence } from '../../../support/listed-evidence.js';

const tagged = (name: string, tags: { readonly [key: string]: string }) => aKnownResource(name, 'ec2-instance', { tags });

describe('tagEvidence', () => {
  it('says who shares which tag', () => {
    const others = Array.from({ length: 8 }, (_, n) => tagged(`x${n}`, {}));

    const rows = listedEvidence([tagged('web', { Project: 'Shop' }), tagged('db', { project: 'shop' }), ...others], tagEvidence);

    expect(rows).toEqual([{ a: 'web', b: 'db', source: 'tags', relation: 'is tagged like', strength: 255, detail: 'project=shop' }]);
  });

  it('says nothing about a tag of AWS', () => {
    const stack = { 'aws:cloudformation:stack-id': 'arn:aws:cloudformation:eu-west-1:222222222222:stack/shop/1' };

    expect(listedEvidence([tagged('a', stack), tagged('b', stack), tagged('c', {})], tagEvidence)).toEqual([]);
  });

  it('has the strength of the pair on demand', () => {
    const resources = Array.from({ length: 30 }, (_, n) => tagged(`r${n}`, { app: `a${n % 5}`, tier: `t${n % 3}` }));
    const statistics = tagStatistics(resources);

    const rows = listedEvidence(resources, tagEvidence).filter(({ a, b }) => a === 'r0' && b === 'r15');

    expect(Math.max(...rows.map(({ strength }) => strength))).toBe(
      tagStrength(resources[0] ?? tagged('', {}), resources[15] ?? tagged('', {}), statistics).strength,
    );
  });

  it('says the same about any order of the resources, whatever people write into tags', () => {
    const tags = fc.dictionary(
      fc.constantFrom('Project', 'app', '__proto__', 'Name', 'ключ'),
      fc.constantFrom('a', 'b', 'A', '', '\u0000'),
    );
    fc.assert(
      fc.property(fc.array(tags, { maxLength: 12 }), fc.nat(), (list, turn) => {
        const resources = list.map((one, n) => tagged(`r${n}`, one));
        const at = resources.length === 0 ? 0 : turn % resources.length;
        const said = (of: typeof resources) =>
          listedEvidence(of, tagEvidence)
            .map(({ a, b, strength }) => `${[a, b].sort().join(' ')} ${strength}`)
            .sort();

        expect(said([...resources.slice(at), ...resources.slice(0, at)])).toEqual(said(resources));
      }),
    );
  });
});
