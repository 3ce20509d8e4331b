/** Longer texts are worked on each time: nobody fills memory with them. */
const textCharactersMax = 64;

/** The same work, done once for each text as long as no more than `textsMax` different ones have come; then all are forgotten. */
export function remembered<T>(textsMax: number, work: (text: string) => T): (text: string) => T {
  const answers = new Map<string, { readonly answer: T }>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known.answer;
    const answer = work(text);
    if (text.length > textCharactersMax) return answer;
    if (answers.size >= textsMax) answers.clear();
    answers.set(text, { answer });
    return answer;
  };
}
