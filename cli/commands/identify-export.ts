import { exitCode } from '../exit-code.js';
import { exported, exportFormat, exportFormats } from '../identify/exported.js';
import { openRun } from '../identify/opened-run.js';
import { confidenceOf, stateOf, withState } from '../identify/run-option.js';
import { writeExport } from '../identify/write-export.js';
import type { WrittenCommand } from './written-command.js';

interface Options {
  readonly format: string;
  readonly minConfidence?: string;
  readonly graph?: string;
}

/** A run as a file for other tools, or as a picture. */
export const identifyExport: WrittenCommand = {
  name: 'identify export',
  summary: 'Write the pairs of a run as CSV, JSON, DOT, SVG or HTML to the standard output, or draw them into a file.',
  example: 'convey identify export --state logs/.convey-identify --format csv > pairs.csv',
  shape: (command) =>
    void withState(command)
      .option('--format <format>', exportFormats.join(', '), 'csv')
      .option('--min-confidence <n>', 'leave out pairs that are less confident (default: the threshold)')
      .option('--graph <file>', 'write into this file instead, in the format of its ending'),
  run: async (parsed, invocation) => {
    const { format, minConfidence, graph } = parsed.optsWithGlobals<Options>();
    const wanted = exportFormat('--format', format);
    const asked = minConfidence === undefined ? undefined : confidenceOf('--min-confidence', minConfidence);
    const { index } = await openRun(stateOf(parsed));
    const confidence = asked ?? index.weights.threshold;
    if (graph !== undefined) {
      await writeExport(index, graph, confidence);
      invocation.say(`Written: ${graph}`);
      return exitCode.done;
    }
    for (const piece of await exported(index, wanted, confidence)) invocation.surroundings.output.write(piece);
    return exitCode.done;
  },
};
