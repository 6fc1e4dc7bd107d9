/*
 * Safari gives no focus to what is pressed, other browsers do. Here it gets it too, before anything else hears of the press:
 * Escape is then heard where something was opened, and a dialog that closes gives the focus back.
 */
let pressed: HTMLElement | null = null;

document.addEventListener('mousedown', ({ target, defaultPrevented }) => {
  // What wants the focus to stay elsewhere has said so.
  pressed = target instanceof Element && !defaultPrevented ? target.closest<HTMLElement>('a, button, summary') : null;
});
document.addEventListener(
  'click',
  ({ target }) => {
    const { activeElement } = document;
    const isPassedOver = pressed !== activeElement && activeElement?.contains(pressed);
    if (pressed?.contains(target as Node) && isPassedOver) pressed.focus({ preventScroll: true });
  },
  { capture: true },
);
