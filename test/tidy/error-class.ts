import { type Finding, findingAt, isProduct, type Rule, type Tree } from './rule.js';
import { dottedName, nodesOf, type SourceFile, type SyntaxNode } from './source-file.js';

interface ErrorClass {
  readonly name: string;
  readonly isAbstract: boolean;
  readonly code: string | undefined;
  readonly position: number;
}

/** The literal code; '' where the class declares one that its constructor fills in (it carries another error's). */
function codeOf(node: SyntaxNode): string | undefined {
  const members = (node.body as { readonly body: readonly SyntaxNode[] }).body;
  const code = members.find((member) => dottedName(member.key) === 'code');
  if (code === undefined) return undefined;
  const value = code.value as SyntaxNode | null;
  return typeof value?.value === 'string' ? value.value : '';
}

function errorClassesOf(file: SourceFile): readonly ErrorClass[] {
  if (!file.isCode || !isProduct(file.path)) return [];
  return nodesOf(file, 'ClassDeclaration', 'ClassExpression')
    .filter((node) => dottedName(node.superClass).endsWith('Error'))
    .map((node) => ({ name: dottedName(node.id), isAbstract: node.abstract === true, code: codeOf(node), position: node.start }));
}

const codesByTree = new WeakMap<Tree, readonly (string | undefined)[]>();

function countCode(tree: Tree, code: string): number {
  const codes = codesByTree.get(tree) ?? tree.files.flatMap(errorClassesOf).map((one) => one.code);
  codesByTree.set(tree, codes);
  return codes.filter((one) => one === code).length;
}

function checkClass(file: SourceFile, one: ErrorClass, tree: Tree): readonly Finding[] {
  const stem = one.name.replace(/Error$/, '');
  if (!one.name.endsWith('Error')) return [findingAt(file, one.position, `\`${one.name}\` is an error: name it \`${one.name}Error\`.`)];
  if (one.isAbstract) return [];
  if (one.code === undefined) return [findingAt(file, one.position, `\`${one.name}\` has no code: \`readonly code = '${stem}'\`.`)];
  if (one.code === '') return [];
  if (one.code !== stem)
    return [findingAt(file, one.position, `code '${one.code}' of \`${one.name}\`: say '${stem}', so that class and code are one name.`)];
  if (countCode(tree, one.code) > 1)
    return [findingAt(file, one.position, `code '${one.code}' is used by two classes: one class per cause.`)];
  return [];
}

const textTests = new Set(['includes', 'match', 'startsWith', 'endsWith', 'search', 'indexOf']);

function memberName(node: unknown): string {
  const member = node as SyntaxNode;
  return member.type === 'MemberExpression' ? dottedName(member.property) : '';
}

function checkTextMatch(file: SourceFile, call: SyntaxNode): readonly Finding[] {
  const callee = call.callee as SyntaxNode;
  if (!textTests.has(memberName(callee)) || memberName(callee.object) !== 'message') return [];
  return [findingAt(file, call.start, 'an error is matched by its text: match its class or its code.')];
}

/** Rule 10: one class per cause, suffix Error, a stable code equal to its name; never matched by text. */
export const errorClass: Rule = {
  name: 'errors are values with names',
  check: (file, tree) => {
    if (!file.isCode || !isProduct(file.path)) return [];
    const classes = errorClassesOf(file).flatMap((one) => checkClass(file, one, tree));
    return [...classes, ...nodesOf(file, 'CallExpression').flatMap((call) => checkTextMatch(file, call))];
  },
};
