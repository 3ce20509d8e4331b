import { cloudResourceId } from '../../resource/cloud-resource.js';
import type { KnownResource } from '../known-resource.js';
import { knownTypes } from '../known-type.js';
import type { Knowledge } from './knowledge.js';

/** What may become of a shared service when a solution that uses it is handed over. */
export type SharedChoice = 'keep' | 'move' | 'grant';

/** A cloud resource in an answer of identification. */
export interface ShownResource extends Pick<KnownResource, 'arn' | 'type' | 'name' | 'awsAccountId' | 'region'> {
  readonly resourceId: string;
  readonly label: string;
  /** It has a row: there is a driver for its type and somebody imported it. */
  readonly movable: boolean;
  readonly shared: boolean;
  /** Empty for what is not shared. */
  readonly choices: readonly SharedChoice[];
}

/** The resource at a node as its owner sees it. */
export function shownResource({ index, rows }: Pick<Knowledge, 'index' | 'rows'>, node: number): ShownResource {
  const { arn, type, name, awsAccountId, region } = index.resources[node] as KnownResource;
  const movable = rows.has(arn);
  const shared = index.isShared[node] === 1;
  const choices: readonly SharedChoice[] = movable ? ['keep', 'move', 'grant'] : ['keep', 'grant'];
  return {
    resourceId: cloudResourceId(arn),
    arn,
    type,
    label: knownTypes[type].label,
    ...(name !== undefined && { name }),
    awsAccountId,
    region,
    movable,
    shared,
    choices: shared ? choices : [],
  };
}
