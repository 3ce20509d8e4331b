import { parseSync } from 'oxc-parser';

/** A node of the syntax tree as oxc-parser gives it (ESTree with TypeScript). */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** A comment: text without its marks. */
export interface SourceComment {
  readonly type: 'Line' | 'Block';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** One file of the tree: path from the root, text, and for code its syntax, parsed on first use. */
export class SourceFile {
  private parsed: { readonly program: SyntaxNode; readonly comments: readonly SourceComment[] } | undefined;
  private lineStarts: readonly number[] | undefined;

  constructor(
    readonly path: string,
    readonly text: string,
  ) {}

  get isCode(): boolean {
    return /\.(ts|tsx|mjs|cjs)$/.test(this.path);
  }

  get program(): SyntaxNode {
    return this.parse().program;
  }

  get comments(): readonly SourceComment[] {
    return this.parse().comments;
  }

  /** Line of a character position, from 1. */
  lineAt(position: number): number {
    this.lineStarts ??= [0, ...[...this.text.matchAll(/\n/g)].map((match) => match.index + 1)];
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.lineStarts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  get lineCount(): number {
    return this.lineAt(Math.max(0, this.text.trimEnd().length - 1));
  }

  private parse() {
    if (this.parsed === undefined) {
      const { program, comments, errors } = parseSync(this.path, this.text);
      if (errors[0] !== undefined) throw new Error(`${this.path}: ${errors[0].message}`);
      this.parsed = { program: program as unknown as SyntaxNode, comments };
    }
    return this.parsed;
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** The nodes directly inside a node, in the order of the text. */
export function childNodes(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));
}

/** Calls `look` for the node and everything inside it; `ancestors` runs from the outermost to the parent. */
export function walk(
  node: SyntaxNode,
  look: (node: SyntaxNode, ancestors: readonly SyntaxNode[]) => void,
  ancestors: readonly SyntaxNode[] = [],
): void {
  look(node, ancestors);
  for (const child of childNodes(node)) walk(child, look, [...ancestors, node]);
}

/** All nodes of the given types in a file. */
export function nodesOf(file: SourceFile, ...types: readonly string[]): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  walk(file.program, (node) => {
    if (types.includes(node.type)) found.push(node);
  });
  return found;
}

/** The dotted text of a chain of names, e.g. `Date.now`; calls in the chain are skipped, anything else gives ''. */
export function dottedName(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier') return String(node.name);
  if (node.type === 'CallExpression') return dottedName(node.callee);
  if (node.type === 'MemberExpression' && node.computed !== true) {
    const object = dottedName(node.object);
    return object === '' ? '' : `${object}.${dottedName(node.property)}`;
  }
  return '';
}
