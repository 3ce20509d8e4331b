type AsyncPort<P> = { readonly [M in keyof P]: (...parameters: never[]) => Promise<unknown> };

/** A port whose adapter (and its SDK client) is loaded at the first call, so a Lambda starts with what it uses only. */
export function lazyPort<P extends AsyncPort<P>>(load: () => Promise<P>): P {
  let loading: Promise<P> | undefined;
  const methods = new Map<PropertyKey, unknown>();
  const call =
    (name: PropertyKey) =>
    async (...parameters: unknown[]) => {
      // A load that failed is tried again by the next call, not remembered for the life of the Lambda.
      loading ??= load().catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      const port = (await loading) as unknown as Record<PropertyKey, (...all: unknown[]) => unknown>;
      return port[name]?.(...parameters);
    };
  return new Proxy({} as P, {
    get(_target, name) {
      // A port is no promise: awaiting one must not look for `then`.
      if (name === 'then') return undefined;
      if (!methods.has(name)) methods.set(name, call(name));
      return methods.get(name);
    },
  });
}
