import type { EvidenceTable } from '../../../domain/association/evidence/evidence-table.js';
import type { KnownResource } from '../../../domain/association/known-resource.js';
import { flowHeader, flowLine, type Next, ownAccount, trailEvent, type World, type WorldFile } from './log-world.js';
import { daysLater, renamed } from './world-changes.js';

/** A change of a world after which identification must say the same, and how what it says then is read. */
export interface MetamorphicRelation {
  readonly name: string;
  readonly change: (world: World, next: Next) => World;
  /** Read in pieces of this many bytes. */
  readonly pieceBytes?: (next: Next) => number;
  /** Joined in two steps: this file comes after all others. */
  readonly late?: (world: World, next: Next) => WorldFile;
  /** Brings what is said of the changed world back to the terms of the first one. */
  readonly back?: (evidence: EvidenceTable, from: World, to: World) => EvidenceTable;
}

const otherAccount = '444455556666';

function shuffled<T>(list: readonly T[], next: Next): readonly T[] {
  const rest = [...list];
  return list.map(() => rest.splice(next(rest.length), 1)[0] as T);
}

function changedFiles(change: (files: readonly WorldFile[], next: Next) => readonly WorldFile[]): MetamorphicRelation['change'] {
  return ({ resources, files }, next) => ({ resources, files: change(files, next) });
}

function changedResources(
  change: (resources: readonly KnownResource[], next: Next) => readonly KnownResource[],
): MetamorphicRelation['change'] {
  return ({ resources, files }, next) => ({ resources: change(resources, next), files });
}

/** The file at a random place of a kind, and the others. */
function picked(
  files: readonly WorldFile[],
  kinds: readonly WorldFile['kind'][],
  next: Next,
): { readonly file: WorldFile; readonly rest: readonly WorldFile[] } {
  const fitting = files.filter(({ kind }) => kinds.includes(kind));
  const file = fitting[next(fitting.length)] as WorldFile;
  return { file, rest: files.filter((one) => one !== file) };
}

function withLines(files: readonly WorldFile[], kind: WorldFile['kind'], lines: readonly string[], next: Next): readonly WorldFile[] {
  const { file, rest } = picked(files, [kind], next);
  return [...rest, { ...file, lines: shuffled([...file.lines, ...lines], next) }];
}

function split(files: readonly WorldFile[], next: Next): readonly WorldFile[] {
  const { file, rest } = picked(files, ['flow', 'cloudtrail', 'host'], next);
  const at = next(file.lines.length + 1);
  const halves = [file.lines.slice(0, at), file.lines.slice(at)].filter((lines) => lines.length > 0);
  return [...rest, ...halves.map((lines, n) => ({ ...file, name: `${n}-${file.name}`, lines }))];
}

function joinedFiles(files: readonly WorldFile[], next: Next): readonly WorldFile[] {
  const kind = (['flow', 'cloudtrail'] as const)[next(2)] as WorldFile['kind'];
  const [first, second] = files.filter((file) => file.kind === kind) as [WorldFile, WorldFile];
  return [...files.filter((file) => file.kind !== kind), { ...first, lines: [...first.lines, ...second.lines] }];
}

function copiedEvents(files: readonly WorldFile[], next: Next): readonly WorldFile[] {
  const { file } = picked(files, ['cloudtrail'], next);
  const some = file.lines.filter(() => next(2) === 0);
  return withLines(files, 'cloudtrail', [...some, file.lines[0] as string], next);
}

function unrelatedAccount(files: readonly WorldFile[], next: Next): readonly WorldFile[] {
  const flow = { name: 'other.log', kind: 'flow', header: flowHeader, lines: [0, 1].map(() => otherFlow(next)) } as const;
  const trail = { name: 'other.json', kind: 'cloudtrail', header: '', lines: [otherEvent(next)] } as const;
  return [flow, ...files, trail];
}

/** The same private addresses, in a VPC and of interfaces of somebody else. */
function otherFlow(next: Next): string {
  return flowLine(otherAccount, next).replace('vpc-00000001', 'vpc-00000002').replace('eni-0', 'eni-9');
}

function otherEvent(next: Next): string {
  return trailEvent(otherAccount, next).replaceAll('i-0', 'i-9').replaceAll('orders-', 'theirs-').replaceAll('ASIAEXAMPLE', 'ASIASOMEONE');
}

function silentLines(files: readonly WorldFile[], next: Next): readonly WorldFile[] {
  const denied = trailEvent(ownAccount, next).replace('"eventVersion"', '"errorCode":"AccessDenied","eventVersion"');
  const rejected = flowLine(ownAccount, next).replace('ACCEPT', 'REJECT');
  return withLines(withLines(files, 'cloudtrail', [denied], next), 'flow', [rejected], next);
}

function brokenLines(files: readonly WorldFile[], next: Next): readonly WorldFile[] {
  const broken = ['not a record', '5 1 2 3', '\u0000\u0001', flowLine(ownAccount, next).slice(0, 40)];
  return withLines(files, 'flow', [broken[next(broken.length)] as string], next);
}

function turnedLists(resources: readonly KnownResource[], next: Next): readonly KnownResource[] {
  return resources.map((one) => ({
    ...one,
    aliases: shuffled(one.aliases, next),
    links: shuffled(one.links, next),
    leases: shuffled(one.leases, next),
  }));
}

function turnedTags(resources: readonly KnownResource[], next: Next): readonly KnownResource[] {
  return resources.map((one) => ({ ...one, tags: Object.fromEntries(shuffled(Object.entries(one.tags), next)) }));
}

/** Everything that must not matter. */
export const metamorphicRelations: readonly MetamorphicRelation[] = [
  { name: 'files in another order', change: changedFiles(shuffled) },
  {
    name: 'lines in another order',
    change: changedFiles((files, next) => files.map((file) => ({ ...file, lines: shuffled(file.lines, next) }))),
  },
  {
    name: 'bytes in other pieces',
    change: changedFiles((files) => files.map((file) => ({ ...file }))),
    pieceBytes: (next) => 1 + next(300),
  },
  { name: 'a file split in two', change: changedFiles(split) },
  { name: 'two files joined into one', change: changedFiles(joinedFiles) },
  {
    name: 'a trail delivered twice',
    change: changedFiles((files, next) => [...files, { ...picked(files, ['cloudtrail'], next).file, name: 'again.json' }]),
  },
  {
    name: 'a host log delivered twice',
    change: changedFiles((files, next) => [...files, { ...picked(files, ['host'], next).file, name: 'again.csv' }]),
  },
  { name: 'events copied into other files', change: changedFiles(copiedEvents) },
  { name: 'logs of an unrelated account added', change: changedFiles(unrelatedAccount) },
  { name: 'denied calls and rejected flows added', change: changedFiles(silentLines) },
  { name: 'lines that cannot be read added', change: changedFiles(brokenLines) },
  { name: 'names, links and leases in another order', change: changedResources(turnedLists) },
  {
    name: 'resources in another order',
    change: changedResources(shuffled),
    back: (evidence, from, to) => renamed.inOrderOf(evidence, from, to),
  },
  { name: 'tags in another order', change: changedResources(turnedTags) },
  { name: 'ids renamed throughout', change: (world) => renamed.ids(world) },
  { name: 'a file that comes late', change: (world) => world, late: ({ files }, next) => files[next(files.length)] as WorldFile },
  { name: 'everything some days later', change: (world) => daysLater.change(world), back: (evidence) => daysLater.back(evidence) },
];
