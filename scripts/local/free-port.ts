import { createServer } from 'node:net';

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1' }, () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('No port given'))));
    });
  });
}

/** Gives the preferred port of 127.0.0.1 when it is free, and any other free port when it is taken or 0. */
export async function freePort(preferred: number): Promise<number> {
  try {
    return await listenOnce(preferred);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    return await listenOnce(0);
  }
}
