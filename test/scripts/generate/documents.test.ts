import { describe, expect, it } from '@jest/globals';
import { documents } from '../../../scripts/generate/documents.js';
import { generatedFolders } from '../../../scripts/generate/stale-documents.js';

describe('documents', () => {
  it('are all in generated folders, each once, made the same way twice', () => {
    const made = documents();
    expect(made.map((one) => one.path).filter((path) => !generatedFolders.some((folder) => path.startsWith(`${folder}/`)))).toEqual([]);
    expect(new Set(made.map((one) => one.path)).size).toBe(made.length);
    expect(documents()).toEqual(made);
  });
});
