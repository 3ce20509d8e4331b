import { findingAt, type Rule } from './rule.js';
import { childNodes, dottedName, nodesOf, type SourceFile, type SyntaxNode } from './source-file.js';

const linesPerFunctionMax = 40;
const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'] as const;
const testBlocks = new Set(['describe', 'it', 'test']);

function lineSpan(file: SourceFile, node: SyntaxNode): number {
  return file.lineAt(node.end - 1) - file.lineAt(node.start) + 1;
}

function isTestBlock(node: SyntaxNode): boolean {
  return node.type === 'CallExpression' && testBlocks.has(dottedName(node.callee).split('.')[0] ?? '');
}

/** Lines taken by the outermost describe, it and test calls inside: a suite is a list of tests, each measured by itself. */
function linesOfTestBlocks(file: SourceFile, node: SyntaxNode): number {
  return childNodes(node).reduce((sum, child) => sum + (isTestBlock(child) ? lineSpan(file, child) : linesOfTestBlocks(file, child)), 0);
}

/** Rule 3: a function, constructors included, has at most 40 lines. */
export const functionSize: Rule = {
  name: 'a function has at most 40 lines',
  check: (file) => {
    if (!file.isCode) return [];
    return nodesOf(file, ...functionTypes).flatMap((node) => {
      const lines = lineSpan(file, node) - linesOfTestBlocks(file, node);
      if (lines <= linesPerFunctionMax) return [];
      return [findingAt(file, node.start, `a function of ${lines} lines, at most ${linesPerFunctionMax}: name its parts and call them.`)];
    });
  },
};
