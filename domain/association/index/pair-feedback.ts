/** What a person said of two resources; it wins over any evidence. */
export interface PairFeedback {
  /** ARNs. */
  readonly a: string;
  readonly b: string;
  readonly verdict: 'accepted' | 'rejected';
}
