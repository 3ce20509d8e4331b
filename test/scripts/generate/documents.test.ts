import { describe, expect, it } from '@jest/globals';
import { documents } from '../../../scripts/generate/documents.js';

describe('documents', () => {
  it('are all in docs/reference, each once, made the same way twice', () => {
    const made = documents();
    expect(made.map((one) => one.path).filter((path) => !path.startsWith('docs/reference/'))).toEqual([]);
    expect(new Set(made.map((one) => one.path)).size).toBe(made.length);
    expect(documents()).toEqual(made);
  });
});
