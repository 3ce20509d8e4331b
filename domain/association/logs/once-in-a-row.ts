/** The same work, which is not done again for the text that was asked about just before: a file says the same of itself in every line. */
export function onceInARow<T>(work: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly answer: T } | undefined;
  return (text) => {
    if (last === undefined || last.text !== text) last = { text, answer: work(text) };
    return last.answer;
  };
}
