import { describe, expect, test } from '@jest/globals';
import { behindGroups, caretakerGroups, type Rules, rulesOf } from '../../../../domain/association/index/security-groups.js';
import { structureLinks } from '../../../../domain/association/index/structure-links.js';
import { behind } from '../../../../domain/association/score/link-class.js';
import { typeColumn } from '../../../../domain/association/type-column.js';
import { aKnownResource } from '../../../support/an-association-index.js';
import { aLink, aRow, aScoredEstate } from '../../../support/scored-estate.js';

const letsIn = (a: number, b: number) => aRow(a, b, 'configuration', 'mentions', 'lets in (IpPermissions)');

describe('behindGroups', () => {
  test('tells a group that guards a store or a balancer from one that guards an instance', () => {
    const resources = [
      aKnownResource('of-database', 'security-group'),
      aKnownResource('of-balancer', 'security-group'),
      aKnownResource('of-instance', 'security-group'),
      aKnownResource('orders', 'rds-instance'),
      aKnownResource('front', 'load-balancer'),
      aKnownResource('worker', 'ec2-instance'),
    ];
    const scored = aScoredEstate(resources, [aLink(3, 0), aLink(4, 1), aLink(5, 2), letsIn(2, 0), letsIn(3, 2)]);

    const found = behindGroups(typeColumn(resources), structureLinks(scored, resources.length));

    expect([...found]).toEqual([behind.store, behind.front, 0, 0, 0, 0]);
  });
});

describe('rulesOf', () => {
  test('tells whose rules let whom in, whichever of the two is numbered first', () => {
    const resources = [0, 1, 2].map((node) => aKnownResource(`g${node}`, 'security-group'));

    const rules = rulesOf(aScoredEstate(resources, [letsIn(1, 0), letsIn(1, 2), letsIn(2, 1), aLink(0, 2)]));

    expect(rules).toEqual([
      [1, 0],
      [1, 2],
      [2, 1],
    ]);
  });
});

describe('caretakerGroups', () => {
  /** Group 0 in a part of four; each rule is of another group. */
  const rules: Rules = [4, 5, 6, 7].map((owner) => [owner, 0] as const);
  const parts = Uint32Array.from([0, 0, 0, 0, 4, 5, 6, 7]);
  const all = new Uint8Array(8).fill(1);
  const isCaretaker = (some: Rules, partOf: Uint32Array, counts = all) => caretakerGroups(some, partOf, counts)[0] === 1;

  test('a group that rules of four parts let in is a caretaker; many rules of one part make it none', () => {
    expect([...caretakerGroups(rules, parts, all)]).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
    expect(isCaretaker(rules.slice(1), parts)).toBe(false);
    expect(isCaretaker(rules, Uint32Array.from([0, 0, 0, 0, 4, 4, 4, 4]))).toBe(false);
    expect(isCaretaker(rules, Uint32Array.from([0, 0, 0, 0, 4, 5, 6, 0]))).toBe(false);
  });

  test('so is one whose own part has fewer than four resources that count, and that another part lets in', () => {
    const one = rules.slice(0, 1);

    expect(isCaretaker(one, Uint32Array.from([0, 0, 0, 1, 4, 5, 6, 7]))).toBe(true);
    expect(isCaretaker(one, parts)).toBe(false);
    expect(isCaretaker(one, parts, all.with(3, 0))).toBe(true);
    expect(isCaretaker(one, Uint32Array.from([0, 0, 0, 1, 0, 5, 6, 7]), all.with(3, 0).with(2, 0))).toBe(false);
  });

  test('a group that nobody lets in is none', () => {
    expect([...caretakerGroups([], parts, all)].includes(1)).toBe(false);
  });
});
