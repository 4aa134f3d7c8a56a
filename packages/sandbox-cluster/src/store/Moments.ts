interface ObjectMoments {
  createdAt: number;
  deletionRequestedAt?: number;
}

/**
 * When things happened to objects, to the millisecond. Kubernetes timestamps have whole seconds, which is too coarse
 * for pods that become ready after half of one.
 */
export class Moments {
  private readonly byUid = new Map<string, ObjectMoments>();

  of(uid: string): Readonly<ObjectMoments> | undefined {
    return this.byUid.get(uid);
  }

  created(uid: string, at: number): void {
    this.byUid.set(uid, { createdAt: at });
  }

  deletionRequested(uid: string, at: number): void {
    const known = this.byUid.get(uid);
    if (known) known.deletionRequestedAt = at;
  }

  forget(uid: string): void {
    this.byUid.delete(uid);
  }

  clear(): void {
    this.byUid.clear();
  }
}
