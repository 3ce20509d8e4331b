import type { AssociationIndex } from '../index/association-index.js';
import { isCloudResourceType } from '../known-type.js';
import { reasonsOf, resourceAt, scoredPairs } from './scored-pair.js';

/** Pieces of one JSON document `{asOf, weightsVersion, resources, pairs}`: resources with their group, pairs with every reason. */
export function* exportJson(index: AssociationIndex, minConfidence: number): Generator<string> {
  const asOf = new Date(index.asOf * 1_000).toISOString();
  yield `{"asOf":${JSON.stringify(asOf)},"weightsVersion":${JSON.stringify(index.weights.version)},"resources":[`;
  for (const [node, { arn, type, name }] of index.resources.entries()) {
    const group = index.groups[node] ?? -1;
    const shown = { arn, type, name, isMovable: isCloudResourceType(type), isShared: index.isShared[node] === 1, group };
    yield `${node === 0 ? '' : ','}\n${JSON.stringify(shown)}`;
  }
  yield '],"pairs":[';
  let separator = '';
  for (const { a, b, confidence } of scoredPairs(index, minConfidence)) {
    const shown = { a: resourceAt(index, a).arn, b: resourceAt(index, b).arn, confidence, reasons: reasonsOf(index, a, b) };
    yield `${separator}\n${JSON.stringify(shown)}`;
    separator = ',';
  }
  yield ']}\n';
}
