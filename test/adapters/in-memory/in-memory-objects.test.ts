import { InMemoryObjects } from '../../../adapters/in-memory/in-memory-objects.js';
import { objectsContract } from '../../contracts/objects-contract.js';

const objects = new InMemoryObjects();
objectsContract('in memory', () => objects);
