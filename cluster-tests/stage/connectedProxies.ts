/** The proxies that the istiod at an address lists, as `<pod>.<namespace>`; null where it does not answer. */
export async function connectedProxies(
  address: string,
): Promise<Set<string> | null> {
  const answer = await fetch(`http://${address}:15014/debug/syncz`, {
    signal: AbortSignal.timeout(5_000),
  }).catch(() => null);
  if (!answer?.ok) return null;
  const proxies: Array<{ proxy: string }> = await answer.json();
  return new Set(proxies.map(({ proxy }) => proxy));
}
