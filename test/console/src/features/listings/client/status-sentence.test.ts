import { describe, expect, it } from '@jest/globals';
import {
  isEditable,
  listingStatuses,
  mayChangeByItself,
  statusSentence,
} from '../../../../../../console/src/features/listings/client/status-sentence.js';

describe('a status of a listing', () => {
  it('has a sentence of its own, and one only', () => {
    const sentences = listingStatuses.map(statusSentence);
    expect(new Set(sentences).size).toBe(6);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^.]*\.$/);
  });

  it('is polled while it may change by itself', () => {
    expect(listingStatuses.filter(mayChangeByItself)).toEqual(['published', 'reserved']);
    expect(mayChangeByItself(undefined)).toBe(false);
  });

  it('lets its seller edit and withdraw while nobody buys it', () => {
    expect(listingStatuses.filter(isEditable)).toEqual(['draft', 'published', 'stale']);
  });
});
