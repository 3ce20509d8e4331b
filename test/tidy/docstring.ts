import { exportsOf } from './exports.js';
import { findingAt, type Rule } from './rule.js';
import { nodesOf, type SourceFile, type SyntaxNode, walk } from './source-file.js';

/** A type read off a value of the same file (`(typeof roles)[number]`) says nothing that the value's sentence does not. */
function isReadOffValue(statement: SyntaxNode): boolean {
  const declaration = statement.declaration as SyntaxNode;
  let reads = false;
  if (declaration.type === 'TSTypeAliasDeclaration') {
    walk(declaration, (node) => {
      if (node.type === 'TSTypeQuery') reads = true;
    });
  }
  return reads;
}

function hasDocstring(file: SourceFile, statement: SyntaxNode): boolean {
  const end = file.text.slice(0, statement.start).trimEnd().length;
  if (file.comments.some((one) => one.end === end && one.value.startsWith('*'))) return true;
  const above = constantAbove(file, statement);
  return above !== undefined && hasDocstring(file, above);
}

/** The constant on the line above this one: constants without an empty line between them are a group under one sentence. */
function constantAbove(file: SourceFile, statement: SyntaxNode): SyntaxNode | undefined {
  const isConstant = (node: SyntaxNode) => (node.declaration as SyntaxNode | null)?.type === 'VariableDeclaration';
  if (!isConstant(statement)) return undefined;
  const line = file.lineAt(statement.start) - 1;
  return nodesOf(file, 'ExportNamedDeclaration').find((node) => isConstant(node) && file.lineAt(node.end - 1) === line);
}

/** Rule 12: what is exported carries one sentence that says why it is there, its units and its failures. */
export const docstring: Rule = {
  name: 'exported things carry a docstring',
  check: (file) => {
    if (!file.isCode) return [];
    return exportsOf(file)
      .filter(({ statement }) => !hasDocstring(file, statement) && !isReadOffValue(statement))
      .map(({ name, statement }) =>
        findingAt(file, statement.start, `\`${name}\` is exported without a docstring: one sentence, /** ... */, why, units, failures.`),
      );
  },
};
