import type { Demo } from '../demo/Demo';
import type { Visitor } from '../pages/Visitor';

/** What the stories share: the running demo, and people who visit it. */
export interface Scene {
  demo(): Demo;
  /** Lets a person do the story in a window of their own. */
  as(name: string, story: (visitor: Visitor) => Promise<void>): Promise<void>;
}
