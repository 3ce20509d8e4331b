import { describe, expect, it } from '@jest/globals';
import { tellHowToGoOn } from '../../../scripts/demo/tell-how-to-go-on.js';
import { demoStage } from '../../support/demo-stage.js';

const signIns = [
  { who: 'operator', email: 'olive@provider.example', password: 'first' },
  { who: 'seller Northwind Shops', email: 'sam@northwind.example', password: 'second' },
];

describe('tellHowToGoOn', () => {
  const { stage, lines } = demoStage({}, 'http://cloud.example');
  tellHowToGoOn({ ...stage, cast: { ...stage.cast, signIns } }, 'http://127.0.0.1:4580');

  it('begins with the address of the console and who can sign in', () => {
    expect(lines.slice(0, 3)).toEqual([
      '\n== The console is at http://127.0.0.1:4580 until Ctrl-C',
      '   operator                olive@provider.example  first',
      '   seller Northwind Shops  sam@northwind.example   second',
    ]);
  });

  it('tells the way without a browser, addresses quoted for a shell', () => {
    const told = lines.slice(3).join('\n');

    expect(told).toContain("convey login --api 'http://cloud.example/api'");
    expect(told).toContain("--email sam@northwind.example --password 'second'");
    expect(told).toContain("curl 'http://cloud.example/api/api/health'");
  });

  it('keeps no password for the document', () => {
    expect(JSON.stringify(stage.narrator.sections)).not.toContain('second');
  });
});
