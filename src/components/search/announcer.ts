/** Long enough for a screen reader to finish the key that was typed. */
const PAUSE = 600;

/** Returns the function that speaks through a polite live region; only the last of several words in a row is spoken. */
export function announcer(region: HTMLElement): (text: string) => void {
  let timer = 0;
  return (text) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      region.textContent = text;
    }, PAUSE);
  };
}
