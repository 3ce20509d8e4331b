import { describe, expect, it } from '@jest/globals';
import { accountOfNews, newsOfAccount, newsPrefix } from '../../../../domain/association/identification/log-news.js';

describe('newsOfAccount', () => {
  it('is a key from which accountOfNews reads the AWS account back', () => {
    const key = newsOfAccount('222222222222');

    expect([key.startsWith(newsPrefix), accountOfNews(key)]).toEqual([true, '222222222222']);
  });
});
