/**
 * Calls back when the reader pauses in typing, and at once when an input method has finished a word.
 * While it composes (`đ` on its way to `đạo`) nothing is called: half a word is nobody's query.
 * @param pause milliseconds
 */
export function whenTyped(input: HTMLInputElement, pause: number, callback: () => void): void {
  let timer = 0;
  let composing = false;
  const start = (): void => {
    clearTimeout(timer);
    if (!composing) timer = window.setTimeout(callback, pause);
  };
  input.addEventListener('compositionstart', () => {
    composing = true;
    clearTimeout(timer);
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    start();
  });
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) start();
  });
  // A submitted form is the last word; nothing that was still waiting may follow it.
  input.form?.addEventListener('submit', () => clearTimeout(timer));
}
