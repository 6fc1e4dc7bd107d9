import { mayHaveKept, servedCopy } from '../../keeping/served-copy.ts';
import { keeperHere, siteRoot } from '../keeping/keeper-here.ts';
import type { KeptHere } from './kept-search.ts';

/** Sent to the window when a network that did not answer does so again. */
export const NETWORK_BACK = 'network-back';
/** Milliseconds after which it is asked again. */
const PAUSE = 10_000;

let isSilent = false;
let asking: ReturnType<typeof setTimeout> | undefined;

function setSilent(silent: boolean): void {
  isSilent = silent;
  clearTimeout(asking);
  if (silent) asking = setTimeout(() => void listen(), PAUSE);
}

/** The worker that serves what is kept lets this request through: only the network answers it. */
async function listen(): Promise<void> {
  try {
    await fetch(siteRoot(), { method: 'HEAD', cache: 'no-store' });
    setSilent(false);
    dispatchEvent(new Event(NETWORK_BACK));
  } catch {
    setSilent(true);
  }
}

if (servedCopy()) setSilent(true);
addEventListener('online', () => isSilent && void listen());

let pages: ReturnType<KeptHere['pages']> | null = null;

async function readPages(): ReturnType<KeptHere['pages']> {
  if (!mayHaveKept()) return null;
  const keeper = await keeperHere();
  keeper.watch(() => (pages = null));
  const kept = await keeper.searchedPages();
  return kept === 'all' || kept === null ? kept : [...kept];
}

/** What this device has, as the keeper says it. */
export const keptHere: KeptHere = { isCutOff: () => !navigator.onLine || isSilent, setSilent, pages: () => (pages ??= readPages()) };
