import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** A folder that looks like a fresh clone, with programs that pretend to install and note what they were asked. */
export interface BareClone {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** What the pretended programs were called with, in order. */
  calls(): readonly string[];
  /** Replaces a pretended program by a shell script; `$root` is the clone, and `note` notes the call. */
  pretend(name: string, script: string): void;
  write(path: string, text: string): void;
}

const npm = `note "npm $*"
mkdir -p "$root/node_modules/.bin"
printf '#!/bin/sh\\nexec "%s" "%s/ran.mjs" "$@"\\n' '${process.execPath}' "$root" > "$root/node_modules/.bin/node"
chmod +x "$root/node_modules/.bin/node"`;

const python = `case "$*" in *ensurepip*) exit 0;; esac
note "python $*"
case "$*" in *' venv '*) mkdir -p "$root/.venv/bin"; cp "$0" "$root/.venv/bin/python";; esac`;

/** Makes the clone in an empty folder: the bootstrap as shipped, and everything outside it pretended. */
export function bareClone(folder: string): BareClone {
  const callsFile = join(folder, 'calls');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const pretend = (name: string, script: string) => {
    const head = `#!/bin/sh\nroot='${folder}'\nnote() { echo "$1" >> '${callsFile}'; }\n`;
    write(`machine/${name}`, `${head}${script}\n`);
    chmodSync(join(folder, 'machine', name), 0o755);
  };
  cpSync(join(root, 'scripts', 'bootstrap'), join(folder, 'scripts', 'bootstrap'), { recursive: true });
  cpSync(join(root, 'scripts', 'bootstrap.mjs'), join(folder, 'scripts', 'bootstrap.mjs'));
  write('package-lock.json', '{}');
  write('scripts/local/requirements.txt', 'ministack==1\n');
  write('ran.mjs', `console.log(JSON.stringify(process.argv.slice(2)));`);
  write('calls', '');
  pretend('npm', npm);
  pretend('python3', python);
  return {
    folder,
    // Nothing of the real machine but its shell: a program that is not pretended is missing.
    env: { PATH: [join(folder, 'machine'), '/usr/bin', '/bin'].join(delimiter), CONVEYANCE_PYTHON: 'python3' },
    calls: () => readFileSync(callsFile, 'utf8').trim().split('\n').filter(Boolean),
    pretend,
    write,
  };
}
