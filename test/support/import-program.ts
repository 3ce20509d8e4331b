import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Imports a plain JavaScript module of the tree, which has no types, as the shape its test needs. */
export async function importProgram<Shape>(path: string): Promise<Shape> {
  return (await import(pathToFileURL(join(import.meta.dirname, '..', '..', path)).href)) as Shape;
}
