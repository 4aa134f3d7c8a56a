/** Something the person at the command line can mend; its message is all that is shown. */
export class CliProblem extends Error {}
