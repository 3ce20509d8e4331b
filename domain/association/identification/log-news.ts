/** Begins the keys of marks that new logs of an AWS account were read; each says when that was last, or that runs have begun since. */
export const newsPrefix = 'news/';

/** What a mark says once every customer that it concerns has begun a run since. */
export const servedNews = 'served';

/** The mark of an AWS account. */
export function newsOfAccount(awsAccountId: string): string {
  return `${newsPrefix}${awsAccountId}`;
}

/** The AWS account of a mark. */
export function accountOfNews(key: string): string {
  return key.slice(newsPrefix.length);
}
