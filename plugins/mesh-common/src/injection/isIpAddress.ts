/** The version of an IP address as Go's `netip` reads it; null for what is none. Zones are not allowed in ranges. */
export function isIpAddress(text: string): 4 | 6 | null {
  if (isVersion4(text)) return 4;
  return isVersion6(text) ? 6 : null;
}

function isVersion4(text: string): boolean {
  const parts = text.split('.');
  return (
    parts.length === 4 &&
    parts.every(part => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  );
}

function isVersion6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const counts = halves.map((half, index) =>
    groupsOf(half, index === halves.length - 1),
  );
  if (counts.includes(null)) return false;
  const groups = counts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return halves.length === 2 ? groups <= 7 : groups === 8;
}

/** How many groups of 16 bits the text has; the last may be an IPv4 address of two. */
function groupsOf(text: string, isLast: boolean): number | null {
  if (text === '') return 0;
  const parts = text.split(':');
  const last = parts[parts.length - 1];
  const endsInVersion4 = isLast && isVersion4(last);
  const plain = endsInVersion4 ? parts.slice(0, -1) : parts;
  if (!plain.every(part => /^[0-9a-f]{1,4}$/i.test(part))) return null;
  return plain.length + (endsInVersion4 ? 2 : 0);
}
