import { onDevice } from '../on-device/kept-value.ts';
import { KEY } from './kept-session.ts';

/**
 * Calls back when another page may have changed what is kept: in another tab, or while this one was left by a link and stood
 * in the browser's memory. What is typed here is kept before the page goes out of sight.
 */
export function followOtherPages(root: HTMLElement, changed: () => void): void {
  addEventListener('storage', (event) => {
    if (onDevice.isChangeOf(KEY, event)) changed();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) changed();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') commitTyped(root);
    else changed();
  });
}

/** A field tells what was typed when it is left; this has it tell now. */
export function commitTyped(root: HTMLElement): void {
  const field = document.activeElement;
  if (field && root.contains(field) && field.matches('input, textarea')) field.dispatchEvent(new Event('change', { bubbles: true }));
}
