/** The demo's provider, customers and member accounts: facts of the story, named once. */
/** Where everything runs. */
export const region = 'eu-west-1';

/** One customer of the story. */
export interface DemoCustomer {
  readonly name: string;
  readonly email: string;
  readonly roleName: string;
  readonly network: string;
}

/** The two customers and the provider's operator. */
export const seller: DemoCustomer = {
  name: 'Northwind Shops',
  email: 'sam@northwind.example',
  roleName: 'northwind-app',
  network: '198.51.100.0/24',
};
export const purchaser: DemoCustomer = {
  name: 'Contoso Retail',
  email: 'pat@contoso.example',
  roleName: 'contoso-app',
  network: '203.0.113.0/24',
};
export const operator = { email: 'olive@provider.example' };

/** The provider's own role and network in every member account: they stay, whoever owns. */
export const provider = { roleName: 'provider-automation', network: '192.0.2.0/24' };

/** One solution for sale in a member account of its own. */
export interface DemoSolution {
  readonly name: string;
  readonly title: string;
  readonly awsAccountId: string;
  /** Price in cents of a US dollar. */
  readonly priceMinor: string;
}

/** The solution that is sold, and the one whose sale is undone. */
export const storefront: DemoSolution = {
  name: 'storefront',
  title: 'Storefront, running',
  awsAccountId: '222222222222',
  priceMinor: '120000',
};
export const backOffice: DemoSolution = {
  name: 'back-office',
  title: 'Back office, running',
  awsAccountId: '333333333333',
  priceMinor: '80000',
};

/** Of every price and wallet. */
export const currency = 'USD';
/** What the purchaser's wallet is credited with. */
export const walletMinor = '500000';

/** ARN of a role of an AWS account. */
export function roleArn(awsAccountId: string, roleName: string): string {
  return `arn:aws:iam::${awsAccountId}:role/${roleName}`;
}
