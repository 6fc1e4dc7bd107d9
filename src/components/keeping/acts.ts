import { build } from '../search/build.ts';

/** `first` is what one most likely came for, `quiet` takes away. */
const TONES = { first: 'button first', usual: 'text-button do', quiet: 'text-button' } as const;

interface Act {
  words: string;
  press: () => void;
  /** What it is called where the words alone do not say of what. */
  named?: string;
  tone?: keyof typeof TONES;
}

/** A button of a panel or a row. */
export function actButton({ words, press, named, tone = 'usual' }: Act): HTMLButtonElement {
  const button = build('button', { type: 'button', class: TONES[tone], 'aria-label': named }, words);
  button.addEventListener('click', press);
  return button;
}

/**
 * Puts new things into a place, as after a press. The focus stays in it: whoever pressed what is gone now is at the first
 * that can be pressed.
 */
export function replaceIn(place: HTMLElement, ...things: readonly (Node | string)[]): void {
  const hadFocus = place.contains(document.activeElement);
  place.replaceChildren(...things);
  if (hadFocus) (place.querySelector<HTMLElement>('button, input, a') ?? place).focus({ preventScroll: true });
}
