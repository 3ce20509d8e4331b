import { describe, expect, it } from '@jest/globals';
import { dottedName, nodesOf, SourceFile, walk } from './source-file.js';

describe('SourceFile', () => {
  it('knows lines of positions and of the whole', () => {
    const file = new SourceFile('a.ts', 'one();\ntwo();\n\nthree();\n');
    expect([0, 6, 7, 15, 16].map((position) => file.lineAt(position))).toEqual([1, 1, 2, 4, 4]);
    expect(file.lineCount).toBe(4);
  });

  it('gives comments, and not what looks like one in a string', () => {
    expect(new SourceFile('a.ts', "f('// no'); // yes").comments.map((one) => one.value)).toEqual([' yes']);
  });

  it('reads what the console draws', () => {
    const file = new SourceFile('a.tsx', 'const a = <A<string> b={1}>{/* why */ c}</A>;');
    expect(nodesOf(file, 'JSXElement')).toHaveLength(1);
    expect(file.comments.map((one) => one.value)).toEqual([' why ']);
  });

  it('says which file does not parse', () => {
    expect(() => new SourceFile('domain/broken.ts', 'const = ;').program).toThrow('domain/broken.ts');
  });
});

describe('walk, nodesOf, dottedName', () => {
  it('visits every node with its ancestors', () => {
    const depths: number[] = [];
    walk(new SourceFile('a.ts', 'a.b();').program, (node, ancestors) => {
      if (node.type === 'Identifier') depths.push(ancestors.length);
    });
    expect(depths).toEqual([4, 4]);
  });

  it('gives the dotted name of a chain of calls', () => {
    const [call] = nodesOf(new SourceFile('a.ts', 'a.b(1).c(2);'), 'CallExpression');
    expect(dottedName(call?.callee)).toBe('a.b.c');
    expect(dottedName(nodesOf(new SourceFile('a.ts', "'x'.y();"), 'CallExpression')[0]?.callee)).toBe('');
  });
});
