/** Milliseconds. Keyboards of phones compose every word, and may not end before the reader looks up: that is a pause too. */
const COMPOSING = 400;

/**
 * Calls back when the reader pauses in typing: after `pause` where letters stand as they were typed, after a longer while
 * where an input method composes (`đ` on its way to `đạo`), and soon after it has ended, if that is not called back for yet.
 * The field is only read.
 * @param pause milliseconds
 */
export function whenTyped(input: HTMLInputElement, pause: number, callback: () => void): void {
  let timer = 0;
  let composing = false;
  let told = input.value;
  const stop = (): void => {
    clearTimeout(timer);
    timer = 0;
    told = input.value;
  };
  const start = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => (stop(), callback()), composing ? COMPOSING : pause);
  };
  const startIfChanged = (): void => {
    if (timer || input.value !== told) start();
  };
  input.addEventListener('compositionstart', () => {
    composing = true;
    // A word before it may still wait to be told.
    if (timer) start();
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    startIfChanged();
  });
  input.addEventListener('input', (event) => {
    // Some keyboards of phones end a composition without a word.
    composing = (event as InputEvent).isComposing ?? false;
    start();
  });
  // Programs that fill in fields may say nothing but that.
  input.addEventListener('change', startIfChanged);
  // A submitted form is the last word; nothing that was still waiting may follow it.
  input.form?.addEventListener('submit', stop);
}
