import { sitePath } from '../../site-copy/site-copy.ts';
import { build } from '../search/build.ts';
import { forgetWay, hasWay, keepWay } from './kept-ways.ts';
import { onDevice } from './kept-value.ts';
import { strings } from './strings.ts';

/** A button that puts the way to this page on the shelf, and takes it off again; null where the browser keeps nothing. */
export function wayButton(): HTMLButtonElement | null {
  if (!onDevice.isOpen) return null;
  const path = sitePath();
  const button = build('button', { type: 'button', class: 'text-button' });
  const show = (isFull = false): void => {
    button.setAttribute('aria-pressed', String(hasWay(path)));
    button.textContent = isFull ? strings.wayNotKept : hasWay(path) ? strings.wayKept : strings.keepWay;
  };
  const here = { path, title: wordsOf('h1'), label: wordsOf("[data-part='opening'] .eyebrow").split(' · ')[0]! };
  button.addEventListener('click', () => {
    const isOn = hasWay(path);
    if (isOn) forgetWay(path);
    show(!isOn && !keepWay(here));
  });
  show();
  return button;
}

function wordsOf(selector: string): string {
  return document.querySelector(selector)?.textContent?.trim().replace(/\s+/g, ' ').slice(0, 300) ?? '';
}
