import { describe, expect, it } from '@jest/globals';
import { exportsOf } from './exports.js';
import { SourceFile } from './source-file.js';

describe('exportsOf', () => {
  it('names functions, classes, types and destructured constants', () => {
    const text =
      'export function a() {}\nexport class B {}\nexport interface C {}\nexport type D = 1;\nexport const e = 1, { f, g: h } = x;';
    expect(exportsOf(new SourceFile('domain/a.ts', text)).map((one) => one.name)).toEqual(['a', 'B', 'C', 'D', 'e', 'f', 'h']);
  });

  it('leaves out re-exports and default expressions', () => {
    expect(exportsOf(new SourceFile('a.ts', "export { a } from './a.js';\nexport default { b: 1 };"))).toEqual([]);
  });
});
