import { type Finding, findingAt, type Rule } from './rule.js';
import { dottedName, nodesOf, type SourceFile, type SyntaxNode } from './source-file.js';

const silenced = /^(describe|it|test)(\.\w+)*\.(skip|only|todo|failing|fixme)(\.|$)/;
const silencedNames = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe']);
const snapshots = new Set([
  'toMatchSnapshot',
  'toMatchInlineSnapshot',
  'toThrowErrorMatchingSnapshot',
  'toThrowErrorMatchingInlineSnapshot',
]);
const replacedModules = new Set(['jest.mock', 'jest.unstable_mockModule', 'jest.doMock']);
const sdkMock = 'aws-sdk-client-mock';
const sdkEdge = /^test\/(drivers|adapters|contracts|scripts|support)\//;

function problemOf(call: SyntaxNode): string | undefined {
  const name = dottedName(call.callee);
  const last = name.split('.').at(-1) ?? '';
  if (silenced.test(name) || silencedNames.has(name))
    return `\`${name}\`: a test that does not run says nothing; make it pass or take it out.`;
  if (snapshots.has(last)) return 'a snapshot: say what must hold with toEqual or toMatchObject.';
  if (replacedModules.has(name)) return `\`${name}\`: pass an in-memory fake in.`;
  return undefined;
}

function checkImports(file: SourceFile): readonly Finding[] {
  if (sdkEdge.test(file.path)) return [];
  return nodesOf(file, 'ImportDeclaration')
    .filter((node) => (node.source as { value?: unknown }).value === sdkMock)
    .map((node) => findingAt(file, node.start, `\`${sdkMock}\` away from the SDK edge: use an in-memory fake of the port.`));
}

/** Rule 13: tests run, all of them, against fakes, and say what must hold. */
export const testHonesty: Rule = {
  name: 'tests run, and say what must hold',
  check: (file) => {
    if (!file.isCode || !file.path.startsWith('test/')) return [];
    const calls = nodesOf(file, 'CallExpression').flatMap((call) => {
      const message = problemOf(call);
      return message === undefined ? [] : [findingAt(file, call.start, message)];
    });
    return [...calls, ...checkImports(file)];
  },
};
