import type { RunSummary } from '../../domain/association/run-summary.js';
import { plainText } from '../output/plain-text.js';
import { coverageText, unusedText } from './coverage-text.js';
import type { FinishedRun } from './finish-run.js';

const groupsShown = 20;
const membersShown = 10;
const number = (value: number) => value.toLocaleString('en-US');

/** A finished run for people: what was read, how far each source reaches, and the largest groups. */
export async function runText({ summary, groups }: FinishedRun, bold: (text: string) => string): Promise<string> {
  return [
    ...figures(summary),
    '',
    await coverageText(summary.coverage, bold),
    ...unusedText(summary),
    ...groups.slice(0, groupsShown).flatMap((arns, index) => ['', ...groupLines(arns, index, bold)]),
    ...(groups.length > groupsShown ? ['', `And ${number(groups.length - groupsShown)} groups more: convey identify groups.`] : []),
  ].join('\n');
}

function figures({ files, lines, resourceCount, evidenceCount, pairCount, groupCount, weightsVersion }: RunSummary): readonly string[] {
  const repeated = files.repeated > 0 ? `, ${number(files.repeated)} of them repeated` : '';
  const unknown = files.unknown > 0 ? `, ${number(files.unknown)} of no known kind` : '';
  const unreadable = Object.values(lines.unreadable).reduce((sum, count) => sum + count, 0);
  return [
    `${number(files.taken)} files${repeated}${unknown}; ${number(lines.lines)} lines, ${number(lines.used)} used, ${number(unreadable)} not readable.`,
    `${number(resourceCount)} cloud resources, ${number(evidenceCount)} pieces of evidence, ${number(pairCount)} pairs, ${number(groupCount)} groups (weights ${weightsVersion}).`,
  ];
}

function groupLines(arns: readonly string[], index: number, bold: (text: string) => string): readonly string[] {
  const shown = arns.slice(0, membersShown).map((arn) => `  ${plainText(arn)}`);
  const more = arns.length > membersShown ? [`  and ${number(arns.length - membersShown)} more`] : [];
  return [bold(`Group ${index + 1} (${number(arns.length)})`), ...shown, ...more];
}
