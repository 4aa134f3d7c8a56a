/** How much of the space a run tries. */
export interface AgreementSize {
  /** Pods for each namespace in each state of the lists; three times more where pods may be injected. */
  perNamespace: number;
  /** Whether every combination of labels is tried in every state as well. */
  everyLabel: boolean;
  randomStates: number;
  podsOfRandomState: number;
}

/** The part of every run of the tests, and the whole that takes some twenty minutes. */
const sizes: Record<string, AgreementSize> = {
  short: {
    perNamespace: 2,
    everyLabel: false,
    randomStates: 40,
    podsOfRandomState: 150,
  },
  long: {
    perNamespace: 10,
    everyLabel: true,
    randomStates: 400,
    podsOfRandomState: 300,
  },
};

/** By the variable MESH_AGREEMENT_SIZE. */
export function agreementSize(): AgreementSize {
  const name = process.env.MESH_AGREEMENT_SIZE ?? 'short';
  const size = sizes[name];
  if (!size) {
    throw new Error(
      `MESH_AGREEMENT_SIZE is ${name}. It can be ${Object.keys(sizes).join(' or ')}.`,
    );
  }
  return size;
}
