/** Names a namespace of the fleet. Neither name has a slash. */
export function placeOf(place: { cluster: string; namespace: string }): string {
  return `${place.cluster}/${place.namespace}`;
}
