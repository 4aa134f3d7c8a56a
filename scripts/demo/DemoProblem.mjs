/** Something that the person can mend. The demo shows the message and no stack. */
export class DemoProblem extends Error {}
