import type {
  Fault,
  FaultRule,
  HeldRequest,
  PlacedFault,
  SeenRequest,
} from './Fault';

/** A request as rules see it. */
export interface Asked {
  line: string;
  body: string;
  token: string | null;
}

/** A fault that meets a request, and where to put the request if it is kept back. */
export interface MetFault {
  fault: Fault;
  held: HeldRequest[];
}

class PlacedRule implements PlacedFault {
  readonly met: string[] = [];
  readonly held: HeldRequest[] = [];
  private passed = 0;

  constructor(
    readonly rule: FaultRule,
    readonly lift: () => void,
  ) {}

  meets({ line, body, token }: Asked, random: () => number): boolean {
    const { when, fault, skip = 0, times = Infinity, chance = 1 } = this.rule;
    if (!when.test(line)) return false;
    if (this.rule.body && !this.rule.body.test(body)) return false;
    if (fault.kind === 'expired-token' && fault.token !== token) return false;
    if (this.met.length >= times) return false;
    if (this.passed < skip) {
      this.passed += 1;
      return false;
    }
    if (chance < 1 && random() >= chance) return false;
    this.met.push(line);
    return true;
  }
}

/** The rules of a proxy; the first that meets a request counts. */
export class FaultRules {
  readonly seen: SeenRequest[] = [];
  private readonly rules: PlacedRule[] = [];
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  add(rule: FaultRule): PlacedFault {
    const placed = new PlacedRule(rule, () => {
      const at = this.rules.indexOf(placed);
      if (at >= 0) this.rules.splice(at, 1);
    });
    this.rules.push(placed);
    return placed;
  }

  clear(): void {
    this.rules.splice(0);
  }

  find(asked: Asked): MetFault | null {
    const rule = this.rules.find(each => each.meets(asked, this.random));
    const fault = rule?.rule.fault ?? null;
    this.seen.push({
      line: asked.line,
      atMs: performance.now(),
      fault: fault?.kind ?? null,
    });
    return rule && fault ? { fault, held: rule.held } : null;
  }
}

/** A linear congruential generator with the constants of Numerical Recipes: the same seed, the same faults. */
function seededRandom(seed: number): () => number {
  let state = seed % 4_294_967_296;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
