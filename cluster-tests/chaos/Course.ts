import type { Shuffle } from '@mesh-plugins/onlooker';

/** What people ask of a migration while its replicas are killed. */
export const courses = [
  'forward',
  'pause and resume',
  'roll back half-way',
  'pause, then roll back',
  'roll back what is done',
  'cancel, then roll back',
  'pause the way back',
] as const;

/** See {@link courses}. */
export type Course = (typeof courses)[number];

/** Every course once, and then again in another order. */
export class Courses {
  private left: Course[] = [];

  constructor(private readonly by: Shuffle) {}

  next(): Course {
    if (this.left.length === 0) this.left = [...courses];
    const chosen = this.by.one(this.left);
    this.left = this.left.filter(each => each !== chosen);
    return chosen;
  }
}
