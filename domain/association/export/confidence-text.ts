/** A confidence with two digits: what is not certain is never told as 1.00, nor as 0.00. */
export function confidenceText(confidence: number): string {
  const isCertain = confidence <= 0 || confidence >= 1;
  return (isCertain ? confidence : Math.min(0.99, Math.max(0.01, confidence))).toFixed(2);
}
