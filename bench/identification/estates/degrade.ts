import type { Sighting } from './draft.js';
import type { EstateDraft } from './estate-draft.js';
import type { Random } from './random.js';

const untaggedShare = 0.4;
const wrongShare = 0.1;
const lostShare = 0.1;

function loseEvents(sighting: Sighting, random: Random): Sighting {
  if (sighting.events > 100) return { ...sighting, events: Math.round(sighting.events * (1 - lostShare)) };
  let events = 0;
  for (let i = 0; i < sighting.events; i += 1) if (!random.chance(lostShare)) events += 1;
  return { ...sighting, events };
}

/** Takes all tags from 40 % of the resources, gives 10 % those of a member of another solution, and loses 10 % of the log records. */
export function degrade(estate: EstateDraft, random: Random): void {
  const members = estate.solutions.map((solution) => [...solution.members]);
  for (const [at, drafts] of members.entries()) {
    const others = members.filter((_, other) => other !== at);
    for (const draft of drafts) {
      const drawn = random.next();
      if (drawn < untaggedShare) draft.tags = {};
      else if (drawn < untaggedShare + wrongShare) draft.tags = { ...random.pick(random.pick(others)).tags };
    }
  }
  const kept = estate.sightings.map((sighting) => loseEvents(sighting, random)).filter(({ events }) => events > 0);
  estate.sightings.splice(0, estate.sightings.length, ...kept);
}
