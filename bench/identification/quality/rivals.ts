import { type EvidenceFamily, evidenceSources, sourceNames } from '../../../domain/association/evidence/evidence-source.js';
import type { Estate } from '../estates/estate.js';
import { components } from './components.js';
import { louvainGroups } from './louvain-groups.js';

/** Finds groups as tools of today do: a number for each resource, -1 for none. */
type Rival = (estate: Pick<Estate, 'resources' | 'evidence'>) => Int32Array;

type Edge = readonly [number, number, number];

function edgesOf({ evidence }: Pick<Estate, 'evidence'>, families: readonly EvidenceFamily[]): Edge[] {
  const edges: Edge[] = [];
  for (let row = 0; row < evidence.rows; row += 1) {
    const name = sourceNames[evidence.source[row] as number];
    if (name !== undefined && families.includes(evidenceSources[name].family)) {
      edges.push([evidence.a[row] as number, evidence.b[row] as number, evidence.count[row] as number]);
    }
  }
  return edges;
}

/** Keys that tools of cost allocation group by, first that a resource has. */
const groupKeys = ['app', 'application', 'org:application-id', 'system', 'service', 'project', 'workspace', 'team'];

function sameTag({ resources }: Pick<Estate, 'resources'>): Int32Array {
  const groups = new Map<string, number>();
  return Int32Array.from(resources, ({ tags }) => {
    const byKey = new Map(Object.entries(tags).map(([key, value]) => [key.toLowerCase(), value]));
    const key = groupKeys.find((one) => byKey.has(one));
    if (key === undefined) return -1;
    const text = `${key}=${byKey.get(key)}`;
    if (!groups.has(text)) groups.set(text, groups.size);
    return groups.get(text) as number;
  });
}

const hubDegreeMax = 20;

/** Stacks hold together, and configuration does among resources that are no hubs. */
function stackAndConfiguration(estate: Pick<Estate, 'resources' | 'evidence'>): Int32Array {
  const edges = edgesOf(estate, ['configuration']);
  const partners = Array.from(estate.resources, () => new Set<number>());
  for (const [a, b] of edges) {
    partners[a]?.add(b);
    partners[b]?.add(a);
  }
  const isHub = (node: number) => (partners[node]?.size ?? 0) > hubDegreeMax;
  const stacks = edgesOf(estate, ['declaration']);
  return components(estate.resources.length, [...stacks, ...edges.filter(([a, b]) => !isHub(a) && !isHub(b))]);
}

/** Every resource with the partner it exchanged most events with. */
function mostFlows(estate: Pick<Estate, 'resources' | 'evidence'>): Int32Array {
  const best = new Map<number, Edge>();
  for (const [a, b, count] of edgesOf(estate, ['traffic', 'calls'])) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      if (count > (best.get(from)?.[2] ?? 0)) best.set(from, [from, to, count]);
    }
  }
  return components(estate.resources.length, [...best.values()]);
}

/** What is measured beside the product in the same run. */
export const rivals = {
  'same-tag groups': sameTag,
  'components on configuration': (estate) => components(estate.resources.length, edgesOf(estate, ['configuration'])),
  'stacks and configuration without hubs': stackAndConfiguration,
  'Louvain on traffic': (estate) => louvainGroups(estate.resources.length, edgesOf(estate, ['traffic', 'calls'])),
  'count-ranked flows': mostFlows,
} as const satisfies { readonly [name: string]: Rival };

export type RivalName = keyof typeof rivals;

/** Names of the rivals in the order in which they are printed. */
export const rivalNames = Object.keys(rivals) as readonly RivalName[];
