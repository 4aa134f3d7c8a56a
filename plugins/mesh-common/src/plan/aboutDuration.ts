/** A duration for a sentence, as exact as an estimate is: "50 s", "3 min", "2 h". */
export function aboutDuration(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return seconds < 7_200
    ? `${Math.round(seconds / 60)} min`
    : `${Math.round(seconds / 3_600)} h`;
}

/** The time of a renewal for a sentence: "50 s", or "20 s – 50 s" where its pods took different times. */
export function aboutTime({
  seconds,
  leastSeconds = seconds,
}: {
  seconds: number;
  leastSeconds?: number;
}): string {
  const [least, most] = [leastSeconds, seconds].map(aboutDuration);
  return least === most ? most : `${least} – ${most}`;
}
