import fc from 'fast-check';

/** One thing that differs from a plain sale, in numbers and flags alone: what is generated, shrunk and printed. */
export interface SaleVariation {
  readonly purchaser: {
    readonly named: 'all' | 'two-of-each' | 'no-networks' | 'no-principals' | 'group-of-vpc' | 'group-elsewhere';
    readonly suspended: boolean;
    readonly funds: 'enough' | 'short' | 'no-wallet';
  };
  readonly seller: { readonly suspended: boolean };
  readonly account: 'active' | 'pending';
  readonly group: {
    readonly listed: boolean;
    /** Rules on ports of their own, by whose source: `s`eller, `p`rovider, `w`orld, s`t`ranger, purchaser's `b`lock. */
    readonly rules: readonly ('s' | 'p' | 'w' | 't' | 'b')[];
    /** Rules of the provider beside them. */
    readonly filler: number;
    readonly bystandersConfirmed: boolean;
    readonly sharedWithOutside: boolean;
    readonly managedInterface: boolean;
  };
  readonly instance: { readonly listed: boolean; readonly state: 'running' | 'stopped' | 'pending'; readonly scalingGroup: boolean };
  readonly volume: { readonly listed: boolean; readonly left: boolean; readonly tags: number };
  readonly bucket: {
    readonly listed: boolean;
    readonly policy: readonly ('s' | 'p' | 't' | 'long')[];
    readonly grant: boolean;
    readonly notifiesOutside: boolean;
    readonly tags: number;
  };
  readonly secret: {
    readonly listed: boolean;
    readonly choice: 'keep' | 'rotate';
    readonly policy: readonly ('s' | 'p' | 't')[];
    readonly trouble: 'none' | 'rotation' | 'key' | 'service';
  };
  /** Done after the listing: what others do before the purchase. */
  readonly since: 'nothing' | 'locked' | 'volume-tagged' | 'bucket-gone' | 'secret-deleted' | 'withdrawn';
}

/** True once in `times`. */
function once(times: number): fc.Arbitrary<boolean> {
  return fc.nat(times - 1).map((drawn) => drawn === times - 1);
}

/** Mostly the first, now and then one of the others. */
function mostly<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 12 * others.length, arbitrary: fc.constant(usual) },
    { weight: others.length, arbitrary: fc.constantFrom(...others) },
  );
}

const listed = fc.nat(9).map((drawn) => drawn < 8);
const few = (usual: number, full: number) =>
  fc.oneof({ weight: 12, arbitrary: fc.nat(usual) }, { weight: 1, arbitrary: fc.integer({ min: full - 1, max: full }) });

/** Sales of one solution, plain in most respects and odd in some: about half of them pass. */
export const saleVariations: fc.Arbitrary<SaleVariation> = fc.record({
  purchaser: fc.record({
    named: mostly<SaleVariation['purchaser']['named']>(
      'all',
      'two-of-each',
      'no-networks',
      'no-principals',
      'group-of-vpc',
      'group-elsewhere',
    ),
    suspended: once(40),
    funds: mostly<SaleVariation['purchaser']['funds']>('enough', 'short', 'no-wallet'),
  }),
  seller: fc.record({ suspended: once(40) }),
  account: mostly<SaleVariation['account']>('active', 'active', 'pending'),
  group: fc.record({
    listed,
    rules: fc.array(mostly<'s' | 'p' | 'w' | 't' | 'b'>('s', 'p', 'w', 't', 'b'), { maxLength: 5 }),
    filler: few(4, 60),
    bystandersConfirmed: fc.boolean(),
    sharedWithOutside: once(4),
    managedInterface: once(20),
  }),
  instance: fc.record({
    listed,
    state: mostly<'running' | 'stopped' | 'pending'>('running', 'stopped', 'pending'),
    scalingGroup: once(25),
  }),
  volume: fc.record({ listed, left: once(3), tags: few(4, 49) }),
  bucket: fc.record({
    listed,
    policy: fc.uniqueArray(mostly<'s' | 'p' | 't' | 'long'>('s', 'p', 't', 'long'), { maxLength: 3 }),
    grant: once(25),
    notifiesOutside: once(25),
    tags: few(4, 49),
  }),
  secret: fc.record({
    listed,
    choice: fc.constantFrom('keep', 'rotate'),
    policy: fc.array(mostly<'s' | 'p' | 't'>('s', 'p', 't'), { maxLength: 3 }),
    trouble: mostly<SaleVariation['secret']['trouble']>('none', 'rotation', 'key', 'service'),
  }),
  since: mostly<SaleVariation['since']>('nothing', 'locked', 'volume-tagged', 'bucket-gone', 'secret-deleted', 'withdrawn'),
});
