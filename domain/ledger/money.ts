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

export function moneyToJson(money: Money): MoneyJson {
  return { amountMinor: money.amountMinor.toString(), currency: money.currency };
}

export function moneyFromJson(json: MoneyJson): Money {
  return { amountMinor: BigInt(json.amountMinor), currency: json.currency };
}
