import { coverageOfNode } from '../../domain/association/coverage/coverage-of.js';
import { exitCode } from '../exit-code.js';
import { counted, coverageText, unusedText } from '../identify/coverage-text.js';
import { namedNode, openRun } from '../identify/opened-run.js';
import { stateOf, withState } from '../identify/run-option.js';
import type { WrittenCommand } from './written-command.js';

/** How far each source of evidence reaches in a run, over all cloud resources or for one. */
export const identifyCoverage: WrittenCommand = {
  name: 'identify coverage',
  summary: 'Say how far each source of evidence reaches: period, days of logs, cloud resources; for all or for one.',
  example: 'convey identify coverage --state logs/.convey-identify',
  shape: (command) => void withState(command.argument('[resource]', 'ARN, name or id')),
  run: async (parsed, invocation) => {
    const { index, summary } = await openRun(stateOf(parsed));
    const [named] = parsed.args;
    const input = { resources: index.resources, evidence: index.evidence, days: summary.days };
    const coverage = named === undefined ? summary.coverage : coverageOfNode(input, namedNode(index, named));
    const { lines, files, unresolved } = summary;
    await invocation.print({ coverage, files, lines, unresolved }, async (bold) =>
      [
        await coverageText(coverage, bold),
        `${lines.lines.toLocaleString('en-US')} lines read, ${lines.used.toLocaleString('en-US')} used.`,
        ...counted('Say nothing of pairs', lines.silent),
        ...unusedText(summary),
      ].join('\n'),
    );
    return exitCode.done;
  },
};
