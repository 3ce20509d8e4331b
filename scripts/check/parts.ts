import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from './part.js';

const quiet = { CDK_DISABLE_CLI_TELEMETRY: '1', NO_COLOR: '1', REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

/** Warnings are errors (`--strict`); cdk-nag and the machine lint are part of the app, so a finding fails the synth. */
function synth(name: string, entry: string): Part {
  const app = ['--app', `node --import tsx ${entry}`, '--output', `cdk.out/check-${name}`];
  return { name, command: ['cdk', 'synth', '--strict', '--quiet', '--no-notices', ...app] };
}

/** Everything that is checked before the tests, the longest first. */
export function partsOf(root: string): readonly Part[] {
  const served = ['docs/reference/openapi.json', 'docs/reference/events.json'];
  const whenThere = (path: string, part: Part): readonly Part[] => (existsSync(join(root, path)) ? [part] : []);
  return [
    ...whenThere('bin/app.ts', synth('synth', 'bin/app.ts')),
    ...whenThere('bin/member.ts', synth('synth-member', 'bin/member.ts')),
    { name: 'types', command: ['tsc', '-p', '.'] as const },
    ...['console', 'test/console'].flatMap((folder) =>
      whenThere(`${folder}/tsconfig.json`, { name: `types-of-${folder.replace('/', '-')}`, command: ['tsc', '-p', folder] }),
    ),
    ...whenThere('console/index.html', { name: 'console-size', command: ['tsx', 'scripts/measure-console.ts'], tellsFigure: true }),
    { name: 'unused', command: ['knip'] as const },
    ...whenThere('scripts/lint-machines.ts', { name: 'machines', command: ['tsx', 'scripts/lint-machines.ts'] }),
    { name: 'reference', command: ['tsx', 'scripts/generate-reference.ts', '--check'] as const, remedy: 'npm run docs' },
    { name: 'openapi-and-asyncapi', command: ['redocly', 'lint', ...served, '--config', 'redocly.yaml'] as const },
    { name: 'format-and-lint', command: ['biome', 'check', '--error-on-warnings'] as const, remedy: 'npx biome check --write' },
  ].map((part) => ({ ...part, environment: quiet }));
}
