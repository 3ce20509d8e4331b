import { type Finding, findingAt, type Rule } from './rule.js';
import { dottedName, nodesOf, type SourceFile, type SyntaxNode } from './source-file.js';

/** Where time, ids, chance and environment enter; everywhere else they are passed in. */
const sources =
  /^(?:adapters|examples|lambdas\/wrappers|scripts|test|bench)\/|^cli\/(?:surroundings\.ts|convey\.mjs)$|^console\/src\/api\/surroundings\.ts$/;

const ambientMembers = new Map([
  ['Date.now', '`clock.now()` of domain/ports/clock.ts'],
  ['performance.now', '`clock.now()` of domain/ports/clock.ts'],
  ['process.hrtime', '`clock.now()` of domain/ports/clock.ts'],
  ['Math.random', 'a value passed in'],
  ['crypto.randomUUID', '`ids.next(prefix)` of domain/ports/id-source.ts'],
  ['crypto.getRandomValues', 'a value passed in'],
  ['process.env', 'a setting passed in; lambdas/wrappers reads and checks the environment'],
  ['process.argv', 'a setting passed in'],
]);
const ambientNames = new Map([
  ['randomUUID', '`ids.next(prefix)` of domain/ports/id-source.ts'],
  ['randomBytes', 'a value passed in'],
  ['randomInt', 'a value passed in'],
  ['ulid', '`ids.next(prefix)` of domain/ports/id-source.ts'],
]);

function isAmbientDate(node: SyntaxNode): boolean {
  const isDate = dottedName(node.callee) === 'Date';
  return isDate && (node.type === 'CallExpression' || (node.arguments as unknown[]).length === 0);
}

function checkNode(file: SourceFile, node: SyntaxNode): readonly Finding[] {
  if (node.type === 'MemberExpression' || node.type === 'ImportSpecifier') {
    const name = node.type === 'MemberExpression' ? dottedName(node) : dottedName(node.imported);
    const instead = ambientMembers.get(name) ?? ambientNames.get(name);
    return instead === undefined ? [] : [findingAt(file, node.start, `\`${name}\` outside adapters and wrappers: take ${instead}.`)];
  }
  if (!isAmbientDate(node)) return [];
  return [findingAt(file, node.start, '`new Date()` without an argument: take `clock.now()` of domain/ports/clock.ts.')];
}

/** Rule 15: time, ids, chance and environment are passed in. */
export const ambient: Rule = {
  name: 'time, ids and chance are passed in',
  check: (file) => {
    if (!file.isCode || sources.test(file.path) || !file.path.includes('/')) return [];
    return nodesOf(file, 'MemberExpression', 'ImportSpecifier', 'NewExpression', 'CallExpression').flatMap((node) => checkNode(file, node));
  },
};
