import { readFileSync } from 'node:fs';
import { decodeEvidence, encodeEvidence } from '../../../domain/association/evidence/evidence-bytes.js';
import { largeEvidence, largeResources } from './large-estate.js';
import { peakBytesOf, secondsOf } from './measured.js';
import { runOnce } from './run-once.js';

/** Runs of a small estate before time is taken, so that compiling counts for neither side. */
const warmUps = 24;

const [file = '', nodes = '0', run = 'own', measure = 'seconds', times = '1'] = process.argv.slice(2);
const large = { evidence: decodeEvidence(readFileSync(file)), resources: largeResources(Number(nodes)) };
/** Encoded and decoded like the large one: the engine compiles for what it has seen. */
const small = { evidence: decodeEvidence(encodeEvidence(largeEvidence(2_000, 20_000, 3))), resources: largeResources(2_000) };
const found: number[] = [];
while (found.length < Number(times)) {
  if (measure === 'peakBytes') found.push(await peakBytesOf(() => runOnce(run, large)));
  else
    found.push(
      await secondsOf(
        () => runOnce(run, large),
        () => Array.from({ length: warmUps }, () => runOnce(run, small)),
      ),
    );
}
console.log(JSON.stringify(found));
