import { cloudResourceTypeLabels, glossary, machineSteps } from '../generated/words.js';

/** A code of the product as people read it: `needs-operator` becomes `Needs operator`, `StageAccess` `Stage access`. */
export function labelOf(code: string): string {
  const words = code
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();
  return capital(words);
}

/** The name of a cloud resource type. */
export function typeLabel(type: string): string {
  const labels: { readonly [type: string]: string } = cloudResourceTypeLabels;
  return capital(labels[type] ?? labelOf(type));
}

/** What the glossary says a word means; undefined for a word it does not hold. */
export function meaningOf(word: string): string | undefined {
  const entries: { readonly [words: string]: string } = glossary;
  const found = Object.entries(entries).find(([words]) => words.split(', ').includes(word));
  return found?.[1];
}

/** One step of a machine: its name, whether it runs for each batch, and what it changes. */
export interface MachineStep {
  readonly step: string;
  readonly perBatch: boolean;
  readonly changes: string;
}

/** The steps of a machine in their order. */
export function stepsOf(machine: keyof typeof machineSteps): readonly MachineStep[] {
  return machineSteps[machine];
}

/** The text with its first letter large. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
