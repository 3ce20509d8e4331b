import { nodesOf, type SourceFile, type SyntaxNode } from './source-file.js';

/** Something a file declares and exports. */
export interface Exported {
  readonly name: string;
  /** The export statement, whose docstring stands before it. */
  readonly statement: SyntaxNode;
}

function namesIn(pattern: SyntaxNode): readonly string[] {
  if (pattern.type === 'Identifier') return [String(pattern.name)];
  if (pattern.type === 'ObjectPattern') {
    return (pattern.properties as SyntaxNode[]).flatMap((property) => namesIn((property.value ?? property.argument) as SyntaxNode));
  }
  return [];
}

function declaredNames(declaration: SyntaxNode): readonly string[] {
  if (declaration.type === 'VariableDeclaration') {
    return (declaration.declarations as SyntaxNode[]).flatMap((one) => namesIn(one.id as SyntaxNode));
  }
  return declaration.id === null ? [] : namesIn(declaration.id as SyntaxNode);
}

/** What a file declares and exports by name, in the order of the text; re-exports and default expressions left out. */
export function exportsOf(file: SourceFile): readonly Exported[] {
  return nodesOf(file, 'ExportNamedDeclaration', 'ExportDefaultDeclaration').flatMap((statement) => {
    const declaration = statement.declaration as SyntaxNode | null;
    if (declaration === null || declaration === undefined) return [];
    const isDeclaration = /Declaration$/.test(declaration.type);
    return isDeclaration ? declaredNames(declaration).map((name) => ({ name, statement })) : [];
  });
}
