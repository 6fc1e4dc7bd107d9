import { inTab, onDevice } from './kept-value.ts';
import { IN_TAB, ON_DEVICE } from './what-is-kept.ts';

/** Removes all that pages keep in the browser's storage of texts. */
export function clearTexts(): void {
  for (const key of onDevice.keysBeginning('')) if (isOneOf(key, ON_DEVICE)) onDevice.write(key, null);
  for (const key of inTab.keysBeginning('')) if (isOneOf(key, IN_TAB)) inTab.write(key, null);
}

function isOneOf(key: string, things: object): boolean {
  return Object.keys(things).some((name) => (name.endsWith(':') ? key.startsWith(name) : key === name));
}
