import { describe, expect, it } from '@jest/globals';
import { consoleWords } from '../../../scripts/generate/console-words.js';

const head = '| Step | Its undo | What it changes |\n|---|---|---|\n';
const sources = {
  drivers: [{ type: 'key-pair', label: 'EC2 key pair' }],
  transferMoves: { preparing: ['undone'], undone: [] },
  steps: { First: { machine: 'transfer-ownership', perBatch: false }, Back: { machine: 'undo-transfer', perBatch: true } },
  glossary: '## Words\n\n| Word | Means |\n|---|---|\n| cut | the instant |\n',
  machines: `\n## transfer-ownership\n\n${head}| **First** | none | nothing |\n| NoStep | none | ? |\n\n## undo-transfer\n\n${head}| Back, per batch | First | a tag |\n`,
};

describe('consoleWords', () => {
  it('takes every word from its table', () => {
    const { path, text } = consoleWords(sources);
    expect(path).toBe('console/src/generated/words.ts');
    const values = Function(`${text.replaceAll('export const', 'const').replaceAll(' as const', '')}
      return { cloudResourceTypeLabels, transferStatuses, machineSteps, glossary };`)();
    expect(values).toEqual({
      cloudResourceTypeLabels: { 'key-pair': 'EC2 key pair' },
      transferStatuses: { preparing: { ends: false }, undone: { ends: true } },
      machineSteps: {
        'transfer-ownership': [{ step: 'First', perBatch: false, changes: 'nothing' }],
        'undo-transfer': [{ step: 'Back', perBatch: true, changes: 'a tag' }],
      },
      glossary: { cut: 'the instant' },
    });
  });
});
