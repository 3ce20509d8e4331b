import type { Dirent } from 'node:fs';
import { opendir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { unlessErrors } from '../files/file-error.js';

/** One file of the folder of logs. */
export interface FolderFile {
  /** Path from the folder, with forward slashes. */
  readonly name: string;
  readonly path: string;
  /** As it lies there, compressed or not. */
  readonly bytes: number;
  /** Size and time of change: as long as they stand, the content is taken to stand. */
  readonly stamp: string;
}

/** What a folder holds; what was left out is said. */
export interface FolderContent {
  /** In the order of names. */
  readonly files: readonly FolderFile[];
  /** Links, which are not followed: one may lead out of the folder, or round in a circle. */
  readonly links: number;
  /** Folders deeper than the limit, and those that may not be read. */
  readonly unreadFolders: readonly string[];
  /** True where the limit of files was reached. */
  readonly isLimited: boolean;
}

/** How much of a folder is looked at. */
export interface FolderLimits {
  readonly depthMax: number;
  readonly filesMax: number;
}

const limitsOfFolder: FolderLimits = { depthMax: 32, filesMax: 1_000_000 };

/** Lists every file under a folder of logs, leaving out the paths in `except`; throws what the operating system says of the folder itself. */
export async function logFolder(
  folder: string,
  except: readonly string[] = [],
  limits: FolderLimits = limitsOfFolder,
): Promise<FolderContent> {
  const root = await realpath(folder);
  const walk = new Walk(root, new Set(await Promise.all(except.map(realPathOf))), limits);
  await walk.enter('', 0);
  const files = walk.files.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { files, links: walk.links, unreadFolders: walk.unreadFolders, isLimited: files.length >= limits.filesMax };
}

async function realPathOf(path: string): Promise<string> {
  return (await unlessErrors(['ENOENT'], () => realpath(path))) ?? path;
}

class Walk {
  readonly files: FolderFile[] = [];
  readonly unreadFolders: string[] = [];
  links = 0;

  constructor(
    private readonly root: string,
    private readonly except: ReadonlySet<string>,
    private readonly limits: FolderLimits,
  ) {}

  async enter(name: string, depth: number): Promise<void> {
    const open = () => opendir(join(this.root, name));
    const folder = depth === 0 ? await open() : await unlessErrors(['EACCES', 'EPERM', 'ENOENT'], open);
    if (folder === undefined) {
      this.unreadFolders.push(name);
      return;
    }
    for await (const entry of folder) await this.#meet(entry, name === '' ? entry.name : `${name}/${entry.name}`, depth);
  }

  async #meet(entry: Dirent, name: string, depth: number): Promise<void> {
    const path = join(this.root, name.replaceAll('/', sep));
    if (this.files.length >= this.limits.filesMax || this.except.has(path)) return;
    if (entry.isSymbolicLink()) this.links += 1;
    else if (entry.isDirectory() && depth + 1 >= this.limits.depthMax) this.unreadFolders.push(name);
    else if (entry.isDirectory()) await this.enter(name, depth + 1);
    else if (entry.isFile()) await this.#add(name, path);
  }

  async #add(name: string, path: string): Promise<void> {
    const found = await unlessErrors(['ENOENT'], () => stat(path));
    if (found === undefined) return;
    this.files.push({ name, path, bytes: found.size, stamp: `${found.size} ${found.mtimeMs}` });
  }
}
