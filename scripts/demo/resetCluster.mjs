/** Puts a cluster back to the beginning of its scenario. It hears that also while it is broken. */
export async function resetCluster({ name, url, tokens }) {
  const response = await fetch(`${url}/sandbox/reset`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${tokens.admin}`,
      'Content-Type': 'application/json',
    },
    body: '{}',
  });
  if (!response.ok) {
    throw new Error(
      `The cluster ${name} did not begin anew. ${await response.text()}`,
    );
  }
  await response.text();
}
