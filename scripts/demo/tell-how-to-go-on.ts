import type { Stage } from './stage.js';

/** How to go on by hand: where the console is, who can sign in, and the same without a browser. */
export function tellHowToGoOn({ app, cast, narrator }: Stage, consoleUrl: string): void {
  narrator.title(`The console is at ${consoleUrl} until Ctrl-C`);
  const widths = { who: widest(cast.signIns.map(({ who }) => who)), email: widest(cast.signIns.map(({ email }) => email)) };
  // Said and not told as a table: tables are kept for the document, where no password belongs.
  for (const { who, email, password } of cast.signIns)
    narrator.say(`${who.padEnd(widths.who)}  ${email.padEnd(widths.email)}  ${password}`);
  const [, seller] = cast.signIns;
  narrator.title('The same without a browser');
  // Quoted: the address holds a `$` that a shell would read.
  narrator.say(`npx convey login --api '${app.apiUrl}'    # opens the sign-in page; then: npx convey transfers list`);
  narrator.say(`curl '${app.apiUrl}/api/health'`);
  narrator.say(
    `TOKEN=$(npm run --silent sign-in -- --endpoint ${app.signIn.signInUrl} --client ${app.signIn.clientId} --email ${seller?.email} --password '${seller?.password}')`,
  );
  narrator.say(`curl -H "authorization: Bearer $TOKEN" '${app.apiUrl}/api/transfers'`);
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length));
}
