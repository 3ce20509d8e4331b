import { launchBrowser } from './launch-browser.js';

// Run as a process of its own: holds a browser with a page in it until it is ended from outside.
const browser = await launchBrowser();
const page = await browser.newPage();
await page.goto('data:text/html,<title>held</title>');
console.log(`ready ${await page.title()}`);
process.stdin.on('data', () => {
  throw new Error('The holder crashes as it was told');
});
