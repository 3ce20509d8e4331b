import { describe, expect, test } from '@jest/globals';
import { pairFacts } from '../../../../domain/association/score/score-pairs.js';
import { differences } from '../../../../domain/association/score/telling-tags.js';
import { aKnownResource, anEvidenceTable, noon } from '../../../support/an-association-index.js';
import { aLink } from '../../../support/scored-estate.js';

/** Keys that no honest person writes. */
const hostile = JSON.parse('{"__proto__": "x", "constructor": "x"}') as Record<string, string>;

/** Three solutions of eight linked resources each: `app` names the solution, `color` nothing; what hangs on them may have no tag. */
function threeSolutions(untagged = 0) {
  const tagged = Array.from({ length: 24 }, (_, node) =>
    aKnownResource(`r${String(node).padStart(2, '0')}`, 'ec2-instance', {
      tags: { app: `app-${Math.floor(node / 8)}`, color: node % 2 === 0 ? 'blue' : 'green', ...(node < 12 && hostile) },
    }),
  );
  const resources = [...tagged, ...Array.from({ length: untagged }, (_, node) => aKnownResource(`s${node}`))];
  const links = resources.flatMap((_, node) => (node >= 24 ? [aLink(node - 24, node)] : node % 8 === 0 ? [] : [aLink(node - 1, node)]));
  return pairFacts({ evidence: anEvidenceTable(links), resources, asOf: noon }, 30).tellingTags;
}

describe('tellingTags', () => {
  test('a key on which linked resources agree tells solutions apart, one on which they differ does not', () => {
    const { keys, telling } = threeSolutions();

    expect(telling[keys.indexOf('app')]).toBeGreaterThan(200);
    expect(telling[keys.indexOf('color')]).toBe(0);
  });

  test('a key named like what every object has is a key like any other: who does not carry it has no value', () => {
    const { keys, values } = threeSolutions();

    const numberOf = (node: number, key: string) => values[node * keys.length + keys.indexOf(key)];
    for (const key of Object.keys(hostile)) expect([numberOf(0, key), numberOf(23, key)]).toEqual([1, 0]);
  });

  test('remembers what each number of a value stands for; none is empty', () => {
    const { keys, values, texts } = threeSolutions();

    const app = keys.indexOf('app');
    const textAt = (node: number) => texts[app]?.[values[node * keys.length + app] ?? -1];
    expect([textAt(0), textAt(8), textAt(23)]).toEqual(['app-0', 'app-1', 'app-2']);
    expect(texts.map(([none]) => none)).toEqual(keys.map(() => ''));
  });

  test('what carries no tag makes no key less telling', () => {
    expect(threeSolutions(24).telling).toEqual(threeSolutions().telling);
  });

  test('speaks against a pair only where telling values differ', () => {
    const tags = threeSolutions();

    const [same = 0, other = 0] = differences(tags, { pairs: 2, low: Uint32Array.of(0, 0), high: Uint32Array.of(1, 9) });
    expect(same).toBe(0);
    expect(other).toBeGreaterThan(200);
  });
});
