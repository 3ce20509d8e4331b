/** One thing a machine does that it must not; `rule` is stable, `state` is where. */
export interface Finding {
  readonly rule: string;
  readonly state: string;
  readonly message: string;
}

/** A finding of a rule. */
export function finding(rule: string, state: string, message: string): Finding {
  return { rule, state, message };
}
