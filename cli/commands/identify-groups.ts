import { resourceAt } from '../../domain/association/export/scored-pair.js';
import { groupsOf } from '../../domain/association/index/groups.js';
import { exitCode } from '../exit-code.js';
import { groupLists } from '../identify/group-lists.js';
import { openRun } from '../identify/opened-run.js';
import { confidenceOf, stateOf, withState } from '../identify/run-option.js';
import { plainText } from '../output/plain-text.js';
import type { WrittenCommand } from './written-command.js';

/** Groups of a run at a cut that the person may move. */
export const identifyGroups: WrittenCommand = {
  name: 'identify groups',
  summary: 'List the groups of a run, the largest first; --threshold moves the cut.',
  example: 'convey identify groups --state logs/.convey-identify --threshold 0.8',
  shape: (command) =>
    void withState(command).option('--threshold <n>', 'confidence from which two are of one group (default: as reviewed)'),
  run: async (parsed, invocation) => {
    const { threshold } = parsed.opts<{ readonly threshold?: string }>();
    const asked = threshold === undefined ? undefined : confidenceOf('--threshold', threshold);
    const { index } = await openRun(stateOf(parsed));
    const cut = asked ?? index.weights.threshold;
    const groups = groupLists(index, groupsOf(index, cut));
    const shared = [...index.resources.keys()].filter((node) => index.isShared[node] === 1).map((node) => resourceAt(index, node).arn);
    await invocation.print({ threshold: cut, groups, shared }, (bold) =>
      [
        ...groups.flatMap((arns, i) => [bold(`Group ${i + 1} (${arns.length})`), ...arns.map((arn) => `  ${plainText(arn)}`)]),
        ...(shared.length > 0 ? [bold(`Shared services (${shared.length})`), ...shared.map((arn) => `  ${plainText(arn)}`)] : []),
      ].join('\n'),
    );
    return exitCode.done;
  },
};
