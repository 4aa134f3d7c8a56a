/** Strings of the cards on pages of entities and on the home page. */
export const cardMessages = {
  title: 'Mesh',
  details: 'View details',
  summaryTitle: 'Mesh: what remains to move',
  waiting: 'Waiting for the mesh state.',
  failed: 'The mesh state cannot be had',
  toMove: 'To move',
  more_one: 'and {{count}} more place',
  more_other: 'and {{count}} more places',
  others_one: '{{count}} place has nothing to move',
  others_other: '{{count}} places have nothing to move',
} as const;
