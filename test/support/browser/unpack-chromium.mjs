import chromium from '@sparticuz/chromium';

// Run as a process of its own, whose TMPDIR is where the browser goes: the package knows no other place.
await chromium.executablePath();
