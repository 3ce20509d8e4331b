import { describe, expect, it } from '@jest/globals';
import { problemsPage } from '../../../scripts/generate/problems-page.js';

describe('problemsPage', () => {
  it('lists codes by status', () => {
    const { text } = problemsPage({ Busy: { status: 503, title: 'Busy' }, NotFound: { status: 404, title: 'Not found' } });
    expect(text.indexOf('| 404 | `NotFound` | Not found |')).toBeGreaterThan(0);
    expect(text.indexOf('`Busy`')).toBeGreaterThan(text.indexOf('`NotFound`'));
  });
});
