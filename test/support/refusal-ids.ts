/** Things of the seller's and the purchaser's that a stranger has no business with, by name. */
export interface RefusalIds {
  readonly resourceId: string;
  readonly arn: string;
  readonly draft: string;
  readonly published: string;
  readonly withdrawn: string;
  readonly sold: string;
  readonly purchaseId: string;
  readonly transferId: string;
  readonly sellerId: string;
  readonly purchaserId: string;
  readonly strangerId: string;
  readonly purchasersResource: string;
  /** A program of the seller's. */
  readonly serviceId: string;
  /** `next` of the seller's own list of resources. */
  readonly sellersPage: string;
  /** Idempotency-Key with which the purchaser bought what is sold. */
  readonly usedKey: string;
}

/** The same names of what does not exist; who the stranger is stays. */
export function unknownIds({ strangerId }: RefusalIds): RefusalIds {
  const id = (prefix: string) => `${prefix}_${'0'.repeat(26)}`;
  const listings = { draft: id('lst'), published: id('lst'), withdrawn: id('lst'), sold: id('lst') };
  const resources = { resourceId: id('res'), purchasersResource: id('res'), arn: 'arn:aws:s3:::nobody-has-this' };
  const others = { purchaseId: id('pur'), transferId: id('trf'), serviceId: id('svc') };
  const customers = { sellerId: id('cus'), purchaserId: id('cus'), strangerId };
  return { ...listings, ...resources, ...others, ...customers, sellersPage: 'bm90IGEgdG9rZW4', usedKey: 'nobody-has-used-this' };
}

/** A text without the ids, ARNs and page tokens in it: what is left must not tell what exists. */
export function masked(text: string, ids: RefusalIds): string {
  return [ids.arn, ids.sellersPage, ids.usedKey]
    .reduce((rest, name) => rest.replaceAll(name, 'NAME'), text)
    .replaceAll(/\b(cus|lst|pur|trf|res|svc|evt|cor|per)_[0-9A-Za-z]+/g, 'ID');
}
