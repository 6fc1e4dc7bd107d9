import type { Keeper, KeepFault } from '../../keeping/keeper.ts';
import { faults, faultsAtOnce, type FaultWords } from './strings.ts';

/** What is said of a failure to keep a unit: that something of it stays only where something has come down. */
export async function faultOf(fault: KeepFault, address: string, keeper: Keeper): Promise<FaultWords> {
  const shelf = await keeper.shelf();
  const isBegun = !('fault' in shelf) && shelf.unfinished.some((unit) => unit.address === address && unit.done > 0);
  return (!isBegun && faultsAtOnce[fault]) || faults[fault];
}

export function inOneLine({ said, advice }: FaultWords): string {
  return `${said} ${advice}`;
}
