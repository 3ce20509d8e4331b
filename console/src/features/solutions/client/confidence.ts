/** Confidence as a whole percentage; what is not certain is never told as 100 %, nor as 0 %. */
export function percentText(confidence: number): string {
  const rounded = Math.round(confidence * 100);
  const told = confidence >= 1 || confidence <= 0 ? rounded : Math.min(99, Math.max(1, rounded));
  return `${told} %`;
}

const words: readonly (readonly [from: number, word: string])[] = [
  [0.9, 'very likely'],
  [0.7, 'likely'],
  [0.5, 'possible'],
  [0, 'uncertain'],
];

/** Confidence as a word. */
export function confidenceWord(confidence: number): string {
  return words.find(([from]) => confidence >= from)?.[1] ?? 'uncertain';
}

/** From which confidence on cloud resources are chosen at once. */
export const thresholds = [
  { value: '0', label: 'All' },
  { value: '0.5', label: '50 % and more' },
  { value: '0.7', label: '70 % and more' },
  { value: '0.9', label: '90 % and more' },
] as const;
