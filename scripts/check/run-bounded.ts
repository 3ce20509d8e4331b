/** Runs the work for each thing, at most `atOnceMax` at a time, in order; answers in the order of the things. */
export async function runBounded<T, R>(things: readonly T[], atOnceMax: number, work: (thing: T) => Promise<R>): Promise<readonly R[]> {
  const answers: R[] = [];
  let next = 0;
  const runner = async () => {
    while (next < things.length) {
      const index = next;
      next += 1;
      answers[index] = await work(things[index] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnceMax, things.length) }, runner));
  return answers;
}
