/** The place of a plan or migration in one word, as analytics and lists name it: `prod-eu/payments`. */
export function placeOf(place: { cluster: string; namespace: string }): string {
  return `${place.cluster}/${place.namespace}`;
}
