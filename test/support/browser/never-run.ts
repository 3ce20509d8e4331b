import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { nodesOf, SourceFile } from '../../tidy/source-file.js';

const sourceFolder = 'console/src';

/** The files that draw the console and of which no function ran in any browser; `rendered` as RenderedFiles gives them. */
export function neverRun(root: string, rendered: ReadonlySet<string>): readonly string[] {
  if (!existsSync(join(root, sourceFolder))) return [];
  return readdirSync(join(root, sourceFolder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .map((path) => `${sourceFolder}/${path.replaceAll(sep, '/')}`)
    .filter((path) => !rendered.has(path) && holdsFunction(path, readFileSync(join(root, path), 'utf8')))
    .sort();
}

/** A file that only puts parts together, as the entry does, has nothing that could run by itself. */
function holdsFunction(path: string, text: string): boolean {
  return nodesOf(new SourceFile(path, text), 'FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression').length > 0;
}
