import { strandedDependencies } from '../../../domain/association/identification/stranded-dependencies.js';
import type { KnownType } from '../../../domain/association/known-type.js';
import type { Estate } from '../estates/estate.js';

/** What something runs with: it carries settings and permissions, and is told of first and sold along. */
const carriers: ReadonlySet<KnownType> = new Set(['iam-role', 'instance-profile', 'ecs-task-definition', 'launch-template']);

/**
 * What the product tells that a resource needs: asked for the resource by itself, then again together with what it runs with, as a seller who
 * follows the proposals would.
 */
export function toldNeeds({ evidence, resources }: Pick<Estate, 'evidence' | 'resources'>): (node: number) => ReadonlySet<number> {
  const known = new Map<number, ReadonlySet<number>>();
  return (node) => {
    const told = known.get(node) ?? toldFor(node);
    known.set(node, told);
    return told;
  };

  function toldFor(node: number): ReadonlySet<number> {
    const sold = new Set([node]);
    const told = new Set<number>();
    for (let before = 0; before < sold.size; ) {
      before = sold.size;
      const manifest = new Set([...sold].map((one) => resources[one]?.arn ?? ''));
      for (const { direction, other } of strandedDependencies({ evidence, resources, rows: new Map() }, manifest, [])) {
        if (direction !== 'needs') continue;
        told.add(other);
        if (carriers.has(resources[other]?.type as KnownType)) sold.add(other);
      }
    }
    return told;
  }
}
