import { isPortable } from '../../site-copy/site-copy.ts';
import { keeperNow } from '../keeping/keeper-now.ts';
import { forgetSettings } from './kept-settings.ts';
import { inTab, onDevice } from './kept-value.ts';
import { IN_TAB, ON_DEVICE } from './what-is-kept.ts';

/** Removes all that pages keep in this browser. @returns false where kept pages could not be removed */
export async function clearDevice(): Promise<boolean> {
  clearTexts();
  forgetSettings();
  if (isPortable()) return true;
  const keeper = keeperNow();
  // Whether a worker rules the page says nothing of it: none does after a reload past all caches.
  if (await keeper.fault()) return true;
  return !('fault' in (await keeper.removeAll()));
}

function clearTexts(): void {
  for (const key of onDevice.keysBeginning('')) if (isOneOf(key, ON_DEVICE)) onDevice.write(key, null);
  for (const key of inTab.keysBeginning('')) if (isOneOf(key, IN_TAB)) inTab.write(key, null);
}

function isOneOf(key: string, things: object): boolean {
  return Object.keys(things).some((name) => (name.endsWith(':') ? key.startsWith(name) : key === name));
}
