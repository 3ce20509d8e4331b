import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { projectFolder } from '../../scripts/local/emulator-plan.js';
import { playBrowser } from '../../scripts/local/play-browser.js';
import type { PlainOutput } from './plain-output.js';

/** One command of a document and what the document says it prints. */
export interface Told {
  readonly command: string;
  readonly output: string;
}

const block = /```console\n([\s\S]*?)```/g;

/** The commands of a document's console blocks, in order; a line that ends in `\` goes on. */
export function commandsOf(document: string): readonly Told[] {
  return [...document.matchAll(block)].flatMap(([, text = '']) =>
    text
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', output = ''] = [/^(?:.*\\\n)*.*/.exec(part)?.[0] ?? '', part.replace(/^(?:.*\\\n)*.*\n?/, '')];
        return { command, output: output.trimEnd() };
      }),
  );
}

/** The document with other outputs, in the order of its commands. */
export function withOutputs(document: string, outputs: readonly string[]): string {
  const left = [...outputs];
  return document.replaceAll(block, (text) => {
    const lines = commandsOf(text).map(({ command }) => `$ ${command}\n${left.shift() ?? ''}`.trimEnd());
    return `\`\`\`console\n${lines.join('\n')}\n\`\`\``;
  });
}

/** A shell in which `convey` is on the path and nobody is signed in. */
export class ConveyShell {
  constructor(
    private readonly folder: string,
    private readonly plain: PlainOutput,
    /** E-mail address by profile. */
    private readonly emails: { readonly [profile: string]: string },
    private readonly password: string,
  ) {
    mkdirSync(join(folder, 'bin'), { recursive: true });
    const launcher = join(folder, 'bin', 'convey');
    writeFileSync(launcher, `#!/bin/sh\nexec '${process.execPath}' '${join(projectFolder, 'cli', 'convey.mjs')}' "$@"\n`);
    chmodSync(launcher, 0o755);
  }

  /** Runs a command as a document shows it; answers what a document shows of its output. Sign-in pages are filled in. */
  async run(command: string): Promise<string> {
    const env = {
      ...process.env,
      PATH: [join(this.folder, 'bin'), process.env.PATH].join(delimiter),
      XDG_CONFIG_HOME: join(this.folder, 'config'),
      NODE_NO_WARNINGS: '1',
    };
    // The address of a local API holds a `$` that a shell would read.
    const script = `( ${this.plain.back(command).replaceAll('/$', '/\\$')} ) 2>&1`;
    const child = spawn('sh', ['-c', script], { env, cwd: this.folder, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.once('close', resolve));
    const email = this.emails[/--profile (\w+)/.exec(command)?.[1] ?? 'default'] ?? '';
    let [output, playing] = ['', Promise.resolve()];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const [before] = [output];
      output += text;
      const url = /https?:\/\/\S+code_challenge=\S+(?=\n)/.exec(output)?.[0];
      if (url !== undefined && !before.includes(url)) playing = playBrowser(url, email, this.password);
    });
    await ended;
    await playing;
    return this.plain.of(output).trimEnd();
  }
}
