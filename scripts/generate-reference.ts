import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from './generate/documents.js';
import { generatedFolders, staleDocuments } from './generate/stale-documents.js';

const root = join(import.meta.dirname, '..');
const made = documents();
for (const folder of generatedFolders) mkdirSync(join(root, folder), { recursive: true });
if (process.argv.includes('--check')) {
  const stale = staleDocuments(root, made);
  for (const path of stale) console.error(`${path} is not what the tables say.`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const document of made) writeFileSync(join(root, document.path), document.text);
  for (const path of staleDocuments(root, made)) console.error(`${path} is generated no longer: remove it.`);
  console.log(`${made.length} documents in ${generatedFolders.join(' and ')}.`);
}
