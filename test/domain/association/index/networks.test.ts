import { describe, expect, test } from '@jest/globals';
import type { EvidenceRow } from '../../../../domain/association/evidence/evidence-table.js';
import { arnRank } from '../../../../domain/association/index/arn-rank.js';
import { Clusters } from '../../../../domain/association/index/clusters.js';
import { bareTree } from '../../../../domain/association/index/group-tree.js';
import { Networks } from '../../../../domain/association/index/networks.js';
import { placesAmong, runningAmong } from '../../../../domain/association/index/serving-among.js';
import { structureLinks } from '../../../../domain/association/index/structure-links.js';
import { noTagOdds } from '../../../../domain/association/index/tag-odds.js';
import { numberedUnits } from '../../../../domain/association/index/units.js';
import type { KnownType } from '../../../../domain/association/known-type.js';
import { typeColumn } from '../../../../domain/association/type-column.js';
import { aKnownResource } from '../../../support/an-association-index.js';
import { aLink, aScoredEstate } from '../../../support/scored-estate.js';
import { noTags } from '../../../support/some-clusters.js';

const types = [
  ...(['vpc', 'subnet', 'subnet', 'route-table', 'internet-gateway', 'nat-gateway', 'elastic-ip'] as const),
  ...(['ec2-instance', 'ec2-instance', 'security-group', 'lambda-function'] as const),
] as const satisfies readonly KnownType[];
const [vpc, subnet, otherSubnet, routes, gateway, nat, address, left, right, group, work] = types.keys() as unknown as readonly number[] &
  readonly [number, number, number, number, number, number, number, number, number, number, number];
const network = [vpc, subnet, otherSubnet, routes, gateway, nat, address];
const resources = types.map((type, node) => aKnownResource(`r${String(node).padStart(2, '0')}`, type));

/** The network by itself: subnets, routes, gateways and the address of one of them. */
const within: readonly EvidenceRow[] = [
  ...[subnet, otherSubnet, routes, gateway].map((place) => aLink(place, vpc)),
  ...[aLink(nat, subnet), aLink(nat, address), aLink(routes, nat)],
];

interface NetworksShape {
  /** Nodes that came together before. */
  readonly groups?: readonly (readonly number[])[];
  readonly apart?: readonly (readonly [number, number])[];
  readonly shared?: readonly number[];
}

function networksOf(rows: readonly EvidenceRow[], { groups = [], apart = [], shared = [] }: NetworksShape = {}) {
  const rank = arnRank(resources);
  const units = numberedUnits(rank, (node) => groups.find((members) => members.includes(node))?.[0] ?? node);
  const [startsItself, tagOdds] = [new Uint8Array(resources.length), noTagOdds(0)];
  const clusters = new Clusters({ units, tree: bareTree(rank), carried: noTags, tagOdds, startsItself, apart });
  const isPlace = placesAmong(typeColumn(resources));
  const networks = new Networks({
    ...{ links: structureLinks(aScoredEstate(resources, rows), resources.length), units, clusters, rank, isPlace },
    runs: runningAmong(
      typeColumn(resources),
      isPlace.map((place) => 1 - place),
    ),
    isShared: Uint8Array.from(resources, (_, node) => Number(shared.includes(node))),
  });
  return {
    networks,
    clusters,
    with: (node: number) => [...resources.keys()].filter((one) => networks.partOf(one) === networks.partOf(node)),
  };
}

const sharedOf = ({ isShared }: Networks) => [...isShared.keys()].filter((node) => isShared[node] === 1);

describe('Networks', () => {
  test('the one group that runs in a network has all of it: subnets, routes, gateways and their address', () => {
    const found = networksOf([...within, aLink(left, subnet), aLink(right, vpc)], { groups: [[left, right]] });

    expect(found.with(left)).toEqual([...network, left, right]);
    expect(sharedOf(found.networks)).toEqual([]);
  });

  test('what two groups use of a network is shared; the rest stays together, apart from both', () => {
    const rows = [...within, aLink(left, vpc), aLink(right, vpc), aLink(left, subnet), aLink(right, otherSubnet)];

    const found = networksOf(rows);

    expect(sharedOf(found.networks)).toEqual([vpc]);
    expect([found.with(left), found.with(right), found.with(nat)]).toEqual([[left], [right], network]);
  });

  test('a security group alone uses no network', () => {
    const found = networksOf([...within, aLink(left, vpc), aLink(group, vpc)]);

    expect([found.with(left), sharedOf(found.networks)]).toEqual([[...network, left], []]);
    expect(networksOf([...within, aLink(group, vpc)]).with(vpc)).toEqual(network);
  });

  test('a place that came together with a group stays there, and makes it a user of the network around', () => {
    const groups = [[otherSubnet, left]];

    const alone = networksOf(within, { groups });
    const withOther = networksOf([...within, aLink(right, vpc)], { groups });

    expect(alone.with(left)).toEqual([...network, left]);
    expect([withOther.with(left), withOther.with(right)]).toEqual([[otherSubnet, left], [right]]);
    expect(sharedOf(withOther.networks)).toEqual([vpc]);
  });

  test('a shared service makes nobody a user, and a shared place joins nothing', () => {
    expect(networksOf([...within, aLink(left, vpc), aLink(right, vpc)], { shared: [right] }).with(left)).toEqual([...network, left]);
    expect(networksOf([aLink(subnet, vpc), aLink(otherSubnet, vpc)], { shared: [vpc] }).with(subnet)).toEqual([subnet]);
  });

  test('two networks are two, and each is of the one that runs in it', () => {
    const found = networksOf([aLink(subnet, vpc), aLink(left, subnet), aLink(nat, otherSubnet), aLink(work, otherSubnet)]);

    expect([found.with(left), found.with(work)]).toEqual([
      [vpc, subnet, left],
      [otherSubnet, nat, work],
    ]);
  });

  test('what a person keeps apart stays apart', () => {
    const rows = [...within, aLink(left, vpc)];

    expect(networksOf(rows, { apart: [[left, nat]] }).with(left)).toEqual([left]);
    expect(networksOf(rows, { apart: [[vpc, routes]] }).with(vpc)).not.toContain(routes);
  });

  test('parts are those of the clusters that joined', () => {
    const { networks, clusters } = networksOf([...within, aLink(left, subnet)]);

    const sizes = Array.from(networks.parts(), (part) => clusters.size[part]);
    expect([...sizes].sort()).toEqual([1, 1, 1, network.length + 1]);
  });
});
