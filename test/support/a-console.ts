import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { aFolder } from './a-folder.js';

/** Files of a small built console, by path. */
export const consoleFiles = {
  'index.html': '<!doctype html><title>Conveyance</title><script type="module" src="/assets/index-1a2b.js"></script>',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'assets/index-1a2b.js': `export const text = '${'conveyance '.repeat(200)}';`,
  'assets/font-3c4d.woff2': 'no text',
  '.vite/manifest.json': '{}',
} as const;

/** A folder with a small built console. */
export function aConsole(files: Readonly<Record<string, string>> = consoleFiles): string {
  const folder = aFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
