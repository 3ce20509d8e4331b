/** Scopes a token may carry (what its holder let the program do); what the holder may do is the membership's role. */
export const scopes = {
  'conveyance/read': 'See what you own, list, buy and transfer',
  'conveyance/trade': 'List, buy and hand over',
  'conveyance/manage': 'Keep your own record and your people',
  'conveyance/operate': 'Run the service: customers, member accounts, imports, credits',
  'conveyance/report': 'Report usage',
} as const;

export type Scope = keyof typeof scopes;
