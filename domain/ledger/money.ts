/** An amount in minor units of an ISO 4217 currency, e.g. 120000n USD = 1,200.00 dollars. */
export interface Money {
  readonly amountMinor: bigint;
  readonly currency: string;
}

/** Money as it travels in JSON: a decimal string. */
export interface MoneyJson {
  readonly amountMinor: string;
  readonly currency: string;
}

/** Money for JSON, which has no integers of any size. */
export function moneyToJson(money: Money): MoneyJson {
  return { amountMinor: money.amountMinor.toString(), currency: money.currency };
}

/** Money out of JSON that was checked before; throws SyntaxError when the amount is no whole number. */
export function moneyFromJson(json: MoneyJson): Money {
  return { amountMinor: BigInt(json.amountMinor), currency: json.currency };
}
