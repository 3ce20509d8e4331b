import { areas } from './areas.js';
import { judge } from './figure.js';
import { printFigures } from './print-figures.js';
import { readOptions } from './read-options.js';

const options = readOptions(process.argv.slice(2), areas);
const figures = [];
for (const area of options.areas) figures.push(...(await area.measure()).map(judge));
console.log(options.json ? JSON.stringify(figures, null, 2) : printFigures(figures));
process.exitCode = figures.every((one) => one.holds) ? 0 : 1;
