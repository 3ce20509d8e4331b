import { expect, test } from '@jest/globals';

/** Why an engine cannot run a case: what it lacks; undefined when it can. */
export type Lacks = (caseName: string) => string | undefined;

/** A case that an engine cannot run. */
export interface ListedCase {
  readonly name: string;
  readonly lacks: string;
}

/** The cases of one suite on one engine, as they were registered: nothing is left out silently. */
export class ContractCases {
  readonly run: string[] = [];
  readonly listed: ListedCase[] = [];

  constructor(private readonly lacks: Lacks = () => undefined) {}

  /** Registers a case; where the engine lacks what it needs, the test is that it does fail there, so that a better engine is noticed. */
  readonly add = (name: string, act: () => Promise<void>): void => {
    const lacks = this.lacks(name);
    if (lacks === undefined) {
      this.run.push(name);
      test(name, act);
      return;
    }
    this.listed.push({ name, lacks });
    test(`not on this engine (${lacks}): ${name}`, async () => {
      await expect(act()).rejects.toThrow();
    });
  };
}
