import { dirname, posix } from 'node:path';
import { type Finding, findingAt, type Rule, topFolder } from './rule.js';
import { nodesOf, type SourceFile, type SyntaxNode } from './source-file.js';

/** Who may import whom, by first folder, or by a folder in it; one that is not named here (scripts, test, bench) may import all. */
const mayImport: { readonly [folder: string]: readonly string[] } = {
  domain: ['domain'],
  drivers: ['domain', 'drivers'],
  adapters: ['domain', 'drivers', 'adapters'],
  lambdas: ['domain', 'drivers', 'adapters', 'lambdas'],
  lib: ['domain', 'drivers', 'lambdas', 'lib'],
  bin: ['lib', 'bin'],
  // The tables and schemas of lambdas/api, rules, and what reads files: what runs in the service stays there.
  cli: ['domain', 'lambdas', 'cli', 'adapters/files', 'adapters/logs'],
  // Runs in a browser: rules and tables at most, and what else it must know of the service is generated.
  console: ['domain', 'console'],
};
const sdkFolders = new Set(['drivers', 'adapters', 'scripts', 'test', 'bench']);

/** Adapters that the command line carries along: it has no SDK. */
const sdkFree = /^adapters\/(?:files|logs|objects)\//;

interface Import {
  readonly from: string;
  readonly position: number;
}

function importsOf(file: SourceFile): readonly Import[] {
  return nodesOf(file, 'ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression').flatMap((node) => {
    const source = node.source as SyntaxNode | null | undefined;
    return typeof source?.value === 'string' ? [{ from: source.value, position: node.start }] : [];
  });
}

function checkRelative(file: SourceFile, one: Import): readonly Finding[] {
  const folder = topFolder(file.path);
  const allowed = mayImport[folder];
  const path = posix.join(dirname(file.path), one.from);
  const target = topFolder(path);
  // The root holds data only: package.json is the one home of the version.
  const isPackage = target === '' && one.from.endsWith('/package.json') && folder !== 'domain';
  if (allowed === undefined || isPackage || allowed.some((one) => path.startsWith(`${one}/`))) return [];
  return [
    findingAt(file, one.position, `${folder} imports ${target || 'the root'}: it may import ${allowed.join(', ')}; pass what it needs in.`),
  ];
}

/** The feature area a file of the console belongs to, '' for what all areas use. */
function areaOf(path: string): string {
  return /^console\/src\/features\/([^/]+)\//.exec(path)?.[1] ?? '';
}

/** An area of the console is entered by itself and by the shell, which routes to its pages. */
function checkArea(file: SourceFile, one: Import): readonly Finding[] {
  const area = areaOf(posix.join(dirname(file.path), one.from));
  const isShell = file.path.startsWith('console/src/app/');
  if (area === '' || topFolder(file.path) !== 'console' || isShell || areaOf(file.path) === area) return [];
  const from = areaOf(file.path) || 'what all areas use';
  return [findingAt(file, one.position, `${from} imports the area ${area}: what two areas need is in console/src/shared.`)];
}

function checkPackage(file: SourceFile, one: Import): readonly Finding[] {
  const folder = topFolder(file.path);
  if (folder === 'domain' && one.from !== 'node:crypto') {
    return [findingAt(file, one.position, `domain imports \`${one.from}\`: it imports nothing outside itself; make it a port.`)];
  }
  const isSdk = /^@(aws-sdk|smithy)\//.test(one.from);
  if (isSdk && sdkFree.test(file.path)) {
    return [findingAt(file, one.position, `\`${one.from}\` in ${dirname(file.path)}: the command line carries this folder along.`)];
  }
  if (isSdk && !sdkFolders.has(folder)) {
    return [findingAt(file, one.position, `\`${one.from}\` in ${folder}: the SDK lives in drivers and adapters only; call a port.`)];
  }
  return [];
}

/** Rule 4: dependencies point inward. */
export const layering: Rule = {
  name: 'dependencies point inward',
  check: (file) => {
    if (!file.isCode) return [];
    return importsOf(file).flatMap((one) =>
      one.from.startsWith('.') ? [...checkRelative(file, one), ...checkArea(file, one)] : checkPackage(file, one),
    );
  },
};
