import type { Lease } from './body';

/** Memory of numbers that can grow while nothing reads it. */
export interface Memory {
  /** In numbers. */
  readonly capacity: number;
  reserve(count: number): void;
}

/** Idle memory beyond this many numbers (64 MB) is given back rather than kept. */
const largestKept = 2 ** 24;

/** Memory that runs take in turn, since allocating it anew would cost more than a short run. */
export class Pool<Kind extends Memory> {
  private leases: (Lease & { readonly memory: Kind })[] = [];

  constructor(private readonly make: () => Kind) {}

  /** The memory that has this property, in use or not. */
  find(has: (memory: Kind) => boolean): Kind | undefined {
    return this.leases.find(({ memory }) => has(memory))?.memory;
  }

  /** Memory of at least `count` numbers that nothing reads; in use until the lease says otherwise. */
  take(count: number): Lease & { readonly memory: Kind } {
    this.leases = this.leases.filter(
      ({ isInUse, memory }) => isInUse() || memory.capacity <= Math.max(largestKept, count),
    );
    let lease = this.leases.find(({ isInUse }) => !isInUse());
    if (!lease) {
      lease = { memory: this.make(), isInUse: () => true };
      this.leases.push(lease);
    }
    lease.isInUse = () => true;
    lease.memory.reserve(count);
    return lease;
  }
}
