import { gunzipSync, gzipSync } from 'node:zlib';
import { decompress } from '../../../adapters/logs/decompress.js';
import { flowFormat } from '../../../domain/association/logs/flow/flow-format.js';
import type { Segment } from '../../../domain/association/segments/segment.js';
import { SegmentBuilder } from '../../../domain/association/segments/segment-builder.js';
import { diskPieces } from '../disk-pieces.js';
import type { Pipelines } from '../pipelines.js';
import { flowText } from './flow-text.js';
import { plainFlowEdges } from './plain-flow-edges.js';

/** How much is read in each run: one file as VPC flow logs deliver it, five minutes of an account. */
export interface FlowAmount {
  readonly lines: number;
  readonly interfaces: number;
}

/** The file of an amount, and how large it is decompressed. */
export function flowFile({ lines, interfaces }: FlowAmount): { readonly zipped: Uint8Array; readonly bytes: number } {
  const text = flowText(lines, interfaces, 11);
  return { zipped: gzipSync(text), bytes: text.length };
}

/** The product's own way, to finished segments. */
export async function readSegments(zipped: Uint8Array): Promise<readonly Segment[]> {
  const builder = new SegmentBuilder();
  const reader = flowFormat.open({ name: 'flow.log.gz', region: 'eu-west-1' }, builder);
  await decompress(diskPieces(zipped), (bytes) => reader.push(bytes));
  reader.end(false);
  return builder.finish();
}

/** The ways that are compared, and decompressing alone. */
export function flowPipelines(amount: FlowAmount): Pipelines {
  const { zipped } = flowFile(amount);
  return { bytes: () => readSegments(zipped), plain: () => plainFlowEdges(zipped), gunzip: () => gunzipSync(zipped) };
}
