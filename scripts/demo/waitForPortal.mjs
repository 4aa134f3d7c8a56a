import { waitUntil } from './waitUntil.mjs';

async function get(url, headers) {
  const response = await fetch(url, {
    headers,
    signal: AbortSignal.timeout(5000),
  });
  return response.ok ? response.json() : undefined;
}

async function signIn(portal, user) {
  const session = await get(`${portal}/api/auth/demo/refresh`, {
    'X-Mesh-Demo-User': user,
  });
  return session?.backstageIdentity.token;
}

async function everyClusterWasRead(portal, token) {
  const clusters = await get(`${portal}/api/mesh/clusters`, {
    Authorization: `Bearer ${token}`,
  });
  return (
    clusters !== undefined &&
    clusters.items.length > 0 &&
    clusters.items.every(({ freshness }) => freshness.state !== 'never')
  );
}

/**
 * The portal answers before its catalog knows the people, and without them
 * nobody can sign in; and before mesh has read the clusters, which would be
 * the first thing that a person sees.
 */
export async function waitForPortal(portal, people, limits) {
  let token;
  for (const { user } of people) {
    token = await waitUntil(() => signIn(portal, user), {
      what: `Signing in as ${user}`,
      ...limits,
    });
  }
  await waitUntil(() => everyClusterWasRead(portal, token), {
    what: 'The Mesh page',
    ...limits,
  });
}
