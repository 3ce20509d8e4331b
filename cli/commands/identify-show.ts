import { reasonText } from '../../domain/association/explain/reason.js';
import { confidenceText } from '../../domain/association/export/confidence-text.js';
import { reasonsOf, resourceAt } from '../../domain/association/export/scored-pair.js';
import type { AssociationIndex, ReachedResource } from '../../domain/association/index/association-index.js';
import { reach } from '../../domain/association/index/reach.js';
import { withShared } from '../../domain/association/index/with-shared.js';
import { isCloudResourceType, knownTypes } from '../../domain/association/known-type.js';
import { exitCode } from '../exit-code.js';
import { namedNode, openRun } from '../identify/opened-run.js';
import { confidenceOf, stateOf, withState } from '../identify/run-option.js';
import { wholeNumber } from '../invocation.js';
import { plainText } from '../output/plain-text.js';
import { textTable } from '../output/text-table.js';
import type { WrittenCommand } from './written-command.js';

const depthMax = 64;

interface Options {
  readonly minConfidence: string;
  readonly depth: string;
}

/** Everything that belongs with one cloud resource of a run, best first. */
export const identifyShow: WrittenCommand = {
  name: 'identify show',
  summary: 'List what belongs with a cloud resource of a run, with confidence, reason and path.',
  example: 'convey identify show i-0abc123 --state logs/.convey-identify --min-confidence 0.5',
  shape: (command) =>
    void withState(command.argument('<seed>', 'ARN, name or id'))
      .option('--min-confidence <n>', 'leave out what is less confident', '0.3')
      .option('--depth <n>', 'most steps from the seed', '16'),
  run: async (parsed, invocation) => {
    const { minConfidence, depth } = parsed.opts<Options>();
    const asked = { minConfidence: confidenceOf('--min-confidence', minConfidence), depth: wholeNumber('--depth', depth, 1, depthMax) };
    const { index } = await openRun(stateOf(parsed));
    const seed = namedNode(index, parsed.args[0] ?? '');
    const items = withShared(index, seed, reach(index, seed, asked), asked.depth).map((reached) => shown(index, reached));
    await invocation.print({ seedArn: resourceAt(index, seed).arn, items }, (bold) =>
      textTable(
        ['Confidence', 'Type', 'ARN', 'Shared', 'Why'],
        items.map((item) => [
          confidenceText(item.confidence),
          item.label,
          plainText(item.arn),
          item.shared ? 'shared' : '',
          plainText(item.reason),
        ]),
        bold,
      ),
    );
    return exitCode.done;
  },
};

function shown(index: AssociationIndex, { node, confidence, path }: ReachedResource) {
  const { arn, type, name } = resourceAt(index, node);
  const [best] = reasonsOf(index, path.at(-2) ?? node, node);
  return {
    arn,
    type,
    ...(name !== undefined && { name }),
    label: isCloudResourceType(type) ? knownTypes[type].label : `${knownTypes[type].label} (cannot be moved yet)`,
    movable: isCloudResourceType(type),
    shared: index.isShared[node] === 1,
    confidence,
    reason: best ? reasonText(best) : '',
    path: path.map((step) => resourceAt(index, step).arn),
  };
}
