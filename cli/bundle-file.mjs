import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bundles not used any more are kept this long for whoever is just starting one. */
const keptMs = 600_000;

/** Path of the bundle of cli/main.ts, made anew when one of its sources has changed since. */
export async function bundleFile(root, folder) {
  const manifest = join(folder, 'bundle.json');
  const made = readManifest(manifest);
  if (made?.inputs.every(([path, stamp]) => stampOf(join(root, path)) === stamp)) return join(folder, made.file);
  return makeBundle(root, folder, manifest);
}

async function makeBundle(root, folder, manifest) {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build(optionsOf(root));
  const [{ contents }] = outputFiles;
  const own = Object.keys(metafile.inputs).filter((path) => !path.startsWith('node_modules/'));
  const inputs = [...own, 'package-lock.json'].map((path) => [path, stampOf(join(root, path))]);
  const file = `main-${createHash('sha256').update(contents).digest('hex').slice(0, 16)}.mjs`;
  mkdirSync(folder, { recursive: true });
  // The manifest names its bundle, and comes last: two that build at once leave a pair that belongs together.
  writeWhole(join(folder, file), contents);
  removeOld(folder, file);
  writeWhole(manifest, JSON.stringify({ file, inputs }));
  return join(folder, file);
}

function optionsOf(root) {
  return {
    absWorkingDir: root,
    entryPoints: ['cli/main.ts'],
    outfile: 'main.mjs',
    write: false,
    metafile: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: true,
    legalComments: 'none',
    logLevel: 'error',
    plugins: [withoutHandlers],
    // CommonJS dependencies inside ES modules call `require` for Node's own modules.
    banner: { js: "import{createRequire as conveyanceRequire}from'node:module';const require=conveyanceRequire(import.meta.url);" },
  };
}

/** The handlers that the rows of the route table load run in the service. */
const withoutHandlers = {
  name: 'without-handlers',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ kind, importer, path }) =>
      kind === 'dynamic-import' && /[\\/]lambdas[\\/]api[\\/]/.test(importer) ? { path, external: true } : undefined,
    );
  },
};

function readManifest(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Size and time of change; the empty text for a file that is gone. */
function stampOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? '' : `${found.size} ${found.mtimeMs}`;
}

function writeWhole(path, contents) {
  writeFileSync(`${path}.${process.pid}`, contents);
  renameSync(`${path}.${process.pid}`, path);
}

function removeOld(folder, current) {
  const changedMs = (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const latest = changedMs(current);
  const others = readdirSync(folder).filter((name) => name.startsWith('main-') && name !== current);
  for (const name of others.filter((one) => latest - changedMs(one) > keptMs)) rmSync(join(folder, name), { force: true });
}
