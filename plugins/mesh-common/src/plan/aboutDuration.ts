/** A duration for a sentence, as exact as an estimate is: "50 s", "3 min", "2 h". */
export function aboutDuration(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return seconds < 7_200
    ? `${Math.round(seconds / 60)} min`
    : `${Math.round(seconds / 3_600)} h`;
}
