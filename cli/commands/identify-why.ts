import { explainPair } from '../../domain/association/explain/explain-pair.js';
import { reasonText } from '../../domain/association/explain/reason.js';
import { resourceAt } from '../../domain/association/export/scored-pair.js';
import { exitCode } from '../exit-code.js';
import { namedNode, openRun } from '../identify/opened-run.js';
import { stateOf, withState } from '../identify/run-option.js';
import { plainText } from '../output/plain-text.js';
import type { WrittenCommand } from './written-command.js';

/** Why two cloud resources of a run belong together, or why not. */
export const identifyWhy: WrittenCommand = {
  name: 'identify why',
  summary: 'Say why two cloud resources belong together, or why not: reasons for and against, with counts and times.',
  example: 'convey identify why i-0abc123 shop-assets --state logs/.convey-identify',
  shape: (command) => void withState(command.argument('<a>', 'ARN, name or id').argument('<b>', 'ARN, name or id')),
  run: async (parsed, invocation) => {
    const { index } = await openRun(stateOf(parsed));
    const [a, b] = parsed.args.map((text) => namedNode(index, text)) as [number, number];
    const found = explainPair(index, a, b);
    const path = found.path.map((node) => resourceAt(index, node).arn);
    const document = { a: resourceAt(index, a).arn, b: resourceAt(index, b).arn, ...found, path };
    await invocation.print(document, (bold) =>
      [
        bold(plainText(found.summary)),
        ...section('For', found.reasonsFor.map(reasonText), found.untoldReasons),
        ...section('Against', found.reasonsAgainst),
        ...section('Needed for a yes', found.needed),
        ...section('Path', path),
      ].join('\n'),
    );
    return exitCode.done;
  },
};

function section(title: string, lines: readonly string[], untold = 0): readonly string[] {
  if (lines.length === 0) return [];
  return [`${title}:`, ...lines.map((line) => `  ${plainText(line)}`), ...(untold > 0 ? [`  and ${untold} more`] : [])];
}
