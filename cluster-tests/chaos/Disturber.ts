/** Disturbs the processes of a run until it is stopped. */
export interface Disturber {
  /** How often it has done so. */
  readonly count: number;
  /** Ends when everything is up again after `stop`. */
  run(): Promise<void>;
  stop(): void;
}
