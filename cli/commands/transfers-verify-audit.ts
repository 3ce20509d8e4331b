import { verifyAudit } from '../../domain/transfer/verify-audit.js';
import { UsageError } from '../errors.js';
import { exitCode } from '../exit-code.js';
import { wholeNumber } from '../invocation.js';
import { jsonOf } from '../json-of.js';
import { fileText } from './file-text.js';
import type { WrittenCommand } from './written-command.js';

interface Options {
  readonly head?: string;
  readonly sequence?: string;
}

/** Recomputes an audit record without asking anybody; exit code 1 when it does not hold. */
export const transfersVerifyAudit: WrittenCommand = {
  name: 'transfers verify-audit',
  summary: 'Recompute an audit record offline: an altered, missing or exchanged line is found.',
  example: 'convey transfers verify-audit audit.json --head 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  shape: (command) =>
    command
      .argument('<file>', 'what `convey transfers audit ID --json` gave, - for standard input')
      .option('--head <hash>', 'a hash that the record must hold, from an event or the other party: finds a record cut off or rewritten')
      .option('--sequence <n>', 'the line of that hash, where it is known'),
  run: async (parsed, invocation) => {
    const { head, sequence } = parsed.opts<Options>();
    if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) throw new UsageError([`--head: "${head}" is not a SHA-256 in hex.`]);
    if (head === undefined && sequence !== undefined) throw new UsageError(['--sequence goes with --head.']);
    const line = sequence === undefined ? {} : { sequence: wholeNumber('--sequence', sequence, 1, Number.MAX_SAFE_INTEGER) };
    const [file = ''] = parsed.args;
    const text = file === '-' ? await invocation.surroundings.readInput() : fileText(file);
    // What is no JSON is no record: the verdict says so.
    const verdict = verifyAudit(jsonOf(text), head === undefined ? undefined : { hash: head, ...line });
    await invocation.print(verdict, () =>
      verdict.holds ? `Holds: ${verdict.entries} lines, head ${verdict.head.hash}` : `Does not hold. ${verdict.message}`,
    );
    return verdict.holds ? exitCode.done : exitCode.failed;
  },
};
