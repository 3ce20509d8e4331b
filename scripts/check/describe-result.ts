import type { PartResult } from './part.js';

/** One line for a part that is well; for one that failed, its whole output and what puts it right. */
export function describeResult({ part, exitCode, output, seconds }: PartResult): string {
  const line = `${exitCode === 0 ? 'ok  ' : 'FAIL'} ${part.name.padEnd(21)} ${seconds.toFixed(1).padStart(5)} s`;
  if (exitCode === 0) return part.tellsFigure === true ? `${line}  ${output.trim().split('\n').at(-1)?.trim()}` : line;
  const remedy = part.remedy === undefined ? '' : `\n\nTo put it right: ${part.remedy}`;
  return `${line}\n\n${output.trimEnd()}${remedy}\n`;
}
