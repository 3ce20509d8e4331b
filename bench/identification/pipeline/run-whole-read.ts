import { wholeRead } from './whole-read.js';

// In a process of its own, so that its memory can be watched: `run-whole-read.ts <file>…`.
console.log(wholeRead(process.argv.slice(2)));
