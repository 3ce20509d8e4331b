import { confidenceText } from '../../domain/association/export/confidence-text.js';
import { compareRuns } from '../../domain/association/runs/compare-runs.js';
import { exitCode } from '../exit-code.js';
import { openRun } from '../identify/opened-run.js';
import { plainText } from '../output/plain-text.js';
import { textTable } from '../output/text-table.js';
import type { WrittenCommand } from './written-command.js';

/** What is different between two runs. */
export const identifyDiff: WrittenCommand = {
  name: 'identify diff',
  summary: 'Compare two runs: what came, what went, and which pairs belong together more or less than before.',
  example: 'convey identify diff may/.convey-identify june/.convey-identify',
  shape: (command) =>
    void command.argument('<before>', 'state folder of the earlier run').argument('<after>', 'state folder of the later run'),
  run: async (parsed, invocation) => {
    const [before = '', after = ''] = parsed.args;
    const found = compareRuns((await openRun(before)).index, (await openRun(after)).index);
    const { added, removed, pairs, untoldPairs } = found;
    await invocation.print(found, async (bold) =>
      [
        ...added.map((arn) => `+ ${plainText(arn)}`),
        ...removed.map((arn) => `- ${plainText(arn)}`),
        ...(pairs.length === 0
          ? ['No pair changed by 0.05 or more.']
          : [
              await textTable(
                ['Before', 'After', 'Crossed', 'One', 'Other'],
                pairs.map((pair) => [
                  confidenceText(pair.before),
                  confidenceText(pair.after),
                  pair.crossed,
                  plainText(pair.a),
                  plainText(pair.b),
                ]),
                bold,
              ),
            ]),
        ...(untoldPairs > 0 ? [`${untoldPairs} smaller changes are not told.`] : []),
      ].join('\n'),
    );
    return exitCode.done;
  },
};
