import { describe, expect, test } from '@jest/globals';
import type { EvidenceRow } from '../../../../domain/association/evidence/evidence-table.js';
import { silentUses } from '../../../../domain/association/index/silent-uses.js';
import { structureLinks } from '../../../../domain/association/index/structure-links.js';
import type { KnownType } from '../../../../domain/association/known-type.js';
import { aKnownResource } from '../../../support/an-association-index.js';
import { aLink, aRow, aScoredEstate } from '../../../support/scored-estate.js';

/** Two applications with a database each, every one behind a group of its own: instances 0 and 1, databases 2 and 3, their groups 4 to 7. */
const types: readonly KnownType[] = [
  ...(['ec2-instance', 'ec2-instance', 'rds-instance', 'rds-instance'] as const),
  ...(['security-group', 'security-group', 'security-group', 'security-group'] as const),
];
const inGroups = [aLink(0, 4), aLink(1, 5), aLink(2, 6), aLink(3, 7)];
const letsIn = (owner: number, group: number) => aRow(owner, group, 'configuration', 'mentions', 'lets in (IpPermissions)');
const flow = (from: number, to: number) => aRow(from, to, 'flow', 'calls');
/** Each database lets its application in, and is used by it; the first also lets in the second application. */
const copied = [...inGroups, letsIn(6, 4), letsIn(7, 5), letsIn(6, 5)];
const used = [flow(0, 2), flow(1, 3)];

interface Case {
  readonly rows: readonly EvidenceRow[];
  readonly types?: readonly KnownType[];
  readonly isHeard?: readonly number[];
}

/** Ends of the uses that nothing came of. */
function silentOf({ rows, types: of = types, isHeard = of.map(() => 1) }: Case): readonly (readonly (number | undefined)[])[] {
  const resources = of.map((type, at) => aKnownResource(`r${at}`, type));
  const scored = { ...aScoredEstate(resources, rows), isHeard: Uint8Array.from(isHeard) };
  const isSilent = silentUses(scored, resources, structureLinks(scored, resources.length));
  return [...isSilent.keys()].filter((pair) => isSilent[pair] === 1).map((pair) => [scored.pairs.low[pair], scored.pairs.high[pair]]);
}

describe('silentUses', () => {
  test('a rule that nothing used, between ends that are both seen at work with others', () => {
    expect(silentOf({ rows: [...copied, ...used] })).toEqual([[5, 6]]);
  });

  test('a rule that was used is none', () => {
    expect(silentOf({ rows: [...copied, ...used, flow(1, 2)] })).toEqual([]);
  });

  test('nothing is said where one end is not seen at work: it may be idle', () => {
    expect(silentOf({ rows: [...copied, flow(0, 2)] })).toEqual([]);
    expect(silentOf({ rows: copied })).toEqual([]);
  });

  test('traffic that configuration knows nothing of shows nobody at work: whoever sends it cannot part two others', () => {
    const stranger = [...types, 'ec2-instance' as const];

    expect(silentOf({ types: stranger, rows: [...copied, flow(0, 2), flow(8, 1), flow(8, 3), flow(8, 2)] })).toEqual([]);
  });

  test('nothing is said without complete flow logs of both ends', () => {
    expect(silentOf({ rows: [...copied, ...used], isHeard: types.map(() => 0) })).toEqual([]);
    expect(silentOf({ rows: [...copied, ...used], isHeard: types.map((_, at) => Number(at !== 2)) })).toEqual([]);
  });

  test('nothing is said where a function is behind a group: its traffic names it nowhere', () => {
    const withFunction = [...types, 'lambda-function' as const];

    expect(silentOf({ types: withFunction, rows: [...copied, ...used, aLink(8, 5)] })).toEqual([]);
  });

  test('settings that name a database count like rules, and a scaling group speaks by its instances', () => {
    const scaled: readonly KnownType[] = [...types, 'launch-template', 'auto-scaling-group'];
    const rows = [
      ...[...inGroups, letsIn(6, 4), letsIn(7, 5), ...used],
      ...[aLink(1, 9), aLink(9, 8), aRow(8, 2, 'configuration', 'needs', 'names in its user data (UserData)')],
    ];

    expect(silentOf({ types: scaled, rows })).toEqual([[2, 8]]);
    expect(silentOf({ types: scaled, rows: [...rows, flow(1, 2)] })).toEqual([]);
  });

  test('what a group of very many speaks for is not followed', () => {
    const many: readonly KnownType[] = [...types, ...Array<KnownType>(70).fill('ec2-instance')];

    expect(silentOf({ types: many, rows: [...copied, ...used, ...Array.from({ length: 70 }, (_, at) => aLink(8 + at, 5))] })).toEqual([]);
  });
});
