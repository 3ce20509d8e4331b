import { type Finding, findingAt, type Rule } from './rule.js';
import type { SourceComment, SourceFile } from './source-file.js';

const reminder = /\b(TODO|FIXME|XXX|HACK)\b/;
const statement =
  /^(?:(?:const|let|var|import|export|return|throw|await|if|for|while|function|class|expect)\b.*[;{}]|[\w.]+\(.*\);|\}.*[;{]?)$/;
const sections = new Map([
  ['arrange', 'Prepare'],
  ['given', 'Prepare'],
  ['when', 'Act'],
  ['assert', 'Assess'],
  ['then', 'Assess'],
]);
const outsideDocument = /\b(design|house|measures|dependencies|billing|identification|field)(\.md)? §/;

function linesOf(comment: SourceComment): readonly string[] {
  return comment.value.split('\n').map((line) => line.replace(/^\s*\*?/, '').trim());
}

function problemOf(line: string): string | undefined {
  const found = reminder.exec(line)?.[1];
  if (found !== undefined) return `${found}: do it now or open an issue; a comment reminds nobody.`;
  if (statement.test(line)) return 'commented-out code: remove it; the history keeps it.';
  const section = sections.get(line.replace(/[.:]$/, '').toLowerCase());
  if (section !== undefined) return `"${line}": say ${section} (Prepare, Act, Assess).`;
  if (outsideDocument.test(line))
    return 'a section of a document that is not in the tree: give the reason itself, or name a file of docs/.';
  return undefined;
}

function checkComment(file: SourceFile, comment: SourceComment): readonly Finding[] {
  return linesOf(comment).flatMap((line) => {
    const message = problemOf(line);
    return message === undefined ? [] : [findingAt(file, comment.start, message)];
  });
}

/** Rule 12: comments say why; no reminders, no dead code, no citations of what a reader does not have. */
export const commentText: Rule = {
  name: 'comments say why',
  check: (file) => (file.isCode ? file.comments.flatMap((comment) => checkComment(file, comment)) : []),
};
