import { createServer } from 'node:net';

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

function close(server) {
  return new Promise(resolve => {
    server.close(resolve);
  });
}

/** Why the portal cannot listen on the port, or undefined. */
export async function portProblem(port) {
  // The name localhost may mean either address: somebody else's server on the
  // other one would answer the browser in our place.
  for (const host of ['127.0.0.1', '::1']) {
    try {
      await close(await listen(port, host));
    } catch (error) {
      if (error.code === 'EADDRINUSE') {
        return `Port ${port} is in use: end the program that listens there, or choose another port with npm run demo -- --port N.`;
      }
      if (error.code === 'EACCES') {
        return `Port ${port} is not open to this user: choose one above 1023 with npm run demo -- --port N.`;
      }
      // A machine without IPv6 has no ::1 that somebody could listen on.
    }
  }
  return undefined;
}

/** Different ports on loopback that nobody listens on now. */
export async function findFreePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, () => listen(0, '127.0.0.1')),
  );
  const ports = servers.map(server => server.address().port);
  await Promise.all(servers.map(close));
  return ports;
}
