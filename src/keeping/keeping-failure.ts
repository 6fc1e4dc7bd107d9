import type { KeepFault } from './keeper.ts';

/** Thrown inside the room; what leaves it is a value. */
export class KeepingFailure extends Error {
  readonly fault: KeepFault;

  constructor(fault: KeepFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

/** What any error means to a reader. */
export function faultOf(thrown: unknown): KeepFault {
  if (thrown instanceof KeepingFailure) return thrown.fault;
  const { name = '' } = thrown as { name?: string };
  if (name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED') return 'full';
  if (name === 'SecurityError' || name === 'NotSupportedError') return 'no-storage';
  if (name === 'AbortError') return 'stopped';
  return 'damaged';
}

/** Runs what may fail; failures become values. */
export async function outcome<T>(work: () => Promise<T>): Promise<T | { fault: KeepFault }> {
  try {
    return await work();
  } catch (thrown) {
    return { fault: faultOf(thrown) };
  }
}
