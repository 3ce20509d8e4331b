import { type Rule, topFolder } from './rule.js';
import { type SourceFile, type SyntaxNode, walk } from './source-file.js';

/** Folders whose files have a twin test at `test/<same path>.test.ts`. */
const twinFolders = new Set(['domain', 'drivers', 'adapters', 'lambdas', 'lib', 'bin', 'scripts', 'bench', 'cli', 'console']);

/** A constructor that only hands its arguments on does nothing that a test could find broken. */
function isPlainConstructor(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (parent?.type !== 'MethodDefinition' || parent.kind !== 'constructor') return false;
  const statements = ((node.body as { readonly body?: readonly SyntaxNode[] } | null)?.body ?? []) as readonly SyntaxNode[];
  return statements.every((statement) => {
    const call = statement.expression as SyntaxNode | undefined;
    return call?.type === 'CallExpression' && (call.callee as SyntaxNode).type === 'Super';
  });
}

const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** A function handed to a call (`map`, `route`, `stepHandler`) belongs to that call; a function by itself, or with a name, is held by the file. */
function isHeld(node: SyntaxNode, ancestors: readonly SyntaxNode[]): boolean {
  if (!functionTypes.has(node.type) || node.body === null) return false;
  const isHandedOn = ancestors.some((ancestor) => ancestor.type === 'CallExpression' || ancestor.type === 'NewExpression');
  return !isHandedOn && !isPlainConstructor(node, ancestors.at(-1));
}

function holdsFunction(file: SourceFile): boolean {
  let holds = false;
  walk(file.program, (node, ancestors) => {
    if (isHeld(node, ancestors)) holds = true;
  });
  return holds;
}

/**
 * Of the console, what only draws: no test in memory sees it, and its browser tests fail when one of these files never ran in the
 * browser. And how it is built, which every one of its tests begins with.
 */
const seenInBrowser = /^console\/(?:src\/.+\.tsx|vite\.config\.ts)$/;

/** Rule 13: tests mirror the tree: a file that holds a function has its twin. */
export const twinTest: Rule = {
  name: 'a file that holds a function has its twin test',
  check: (file, tree) => {
    if (!file.isCode || seenInBrowser.test(file.path) || !twinFolders.has(topFolder(file.path))) return [];
    const twin = `test/${file.path.replace(/\.\w+$/, '.test.ts')}`;
    if (tree.paths.has(twin) || !holdsFunction(file)) return [];
    return [{ path: file.path, line: 1, message: `no twin test: write \`${twin}\`.` }];
  },
};
