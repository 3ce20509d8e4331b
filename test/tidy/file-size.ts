import type { Rule } from './rule.js';

const linesPerFileMax = 200;

/** Rule 3: a hand-written code file has at most 200 lines. */
export const fileSize: Rule = {
  name: 'a file has at most 200 lines',
  check: (file) => {
    if (!file.isCode || file.lineCount <= linesPerFileMax) return [];
    const message = `${file.lineCount} lines, at most ${linesPerFileMax}: split it by idea, one file each.`;
    return [{ path: file.path, line: linesPerFileMax + 1, message }];
  },
};
