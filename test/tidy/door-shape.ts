import { findingAt, type Rule } from './rule.js';
import { nodesOf, type SourceFile } from './source-file.js';

const linesPerDoorMax = 30;
/** Entries of Lambdas beside their table; routes.ts, steps.ts, subscriptions.ts and schedules.ts are the tables. */
const entry = /^lambdas\/(?:saga|events|schedules)\/(?!steps|subscriptions|schedules)[^/]+\.ts$/;

function isDoor(file: SourceFile): boolean {
  return entry.test(file.path) || (file.path.startsWith('lambdas/api/') && /: ApiHandler\b/.test(file.text));
}

/** Rule 5: a door parses, calls one use case and answers: at most 30 lines, no `try`, no SDK. */
export const doorShape: Rule = {
  name: 'a door parses, calls one use case and answers',
  check: (file) => {
    if (!isDoor(file)) return [];
    const long =
      file.lineCount > linesPerDoorMax
        ? [
            {
              path: file.path,
              line: linesPerDoorMax + 1,
              message: `${file.lineCount} lines, at most ${linesPerDoorMax}: rules go to \`domain/\`.`,
            },
          ]
        : [];
    const tries = nodesOf(file, 'TryStatement').map((node) =>
      findingAt(file, node.start, '`try` in a door: throw a named error; lambdas/wrappers turns it into the answer.'),
    );
    const imports = nodesOf(file, 'ImportDeclaration')
      .filter((node) => String((node.source as { value?: unknown }).value).startsWith('@aws-sdk/'))
      .map((node) => findingAt(file, node.start, 'the SDK in a door: call a port of `domain/ports`, made in `adapters/`.'));
    return [...long, ...tries, ...imports];
  },
};
