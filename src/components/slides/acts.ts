/** What a key, a touch, a button or the speaker's window asks for. */
export type Act = 'next' | 'previous' | 'first' | 'last' | 'black' | 'restart' | 'list' | 'notes' | 'full' | 'leave';

const KEYS: Record<string, Act> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  r: 'restart',
  o: 'list',
  n: 'notes',
  f: 'full',
  Escape: 'leave',
};

/** The act of a key, where it is the deck's: a clicker sends the same keys as a keyboard. */
export function actOfKey({ key, shiftKey, ctrlKey, altKey, metaKey, target }: KeyboardEvent): Act | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  // A button that has the focus is pressed by the space bar.
  if (key === ' ' && target instanceof Element && target.closest('button, a, summary, input')) return undefined;
  if (key === ' ' && shiftKey) return 'previous';
  return KEYS[key.length === 1 ? key.toLowerCase() : key];
}

/** Pixels that a finger moves for a swipe. */
const SWIPE = 40;

/** Asks for what fingers say: a tap at the side or a swipe turns the slide, a tap in the middle opens the list. */
export function listenToTouch(element: HTMLElement, ask: (act: Act) => void): void {
  let from: { x: number; y: number } | null = null;
  let wasSwipe = false;
  element.addEventListener('pointerdown', ({ isPrimary, clientX, clientY }) => {
    from = isPrimary ? { x: clientX, y: clientY } : null;
    wasSwipe = false;
  });
  element.addEventListener('pointercancel', () => (from = null));
  element.addEventListener('pointerup', ({ clientX, clientY, pointerType, target }) => {
    if (!from || pointerType === 'mouse' || isOperated(target)) return;
    const [right, down] = [clientX - from.x, clientY - from.y];
    wasSwipe = Math.abs(right) >= SWIPE && Math.abs(right) > 2 * Math.abs(down);
    if (wasSwipe) ask(right < 0 ? 'next' : 'previous');
  });
  // Not when the finger leaves: the click that follows would press what the list has at that place.
  element.addEventListener('click', ({ clientX, target }) => {
    // Whoever marks words does not turn the page.
    if (wasSwipe || isOperated(target) || getSelection()?.toString()) return;
    const share = clientX / innerWidth;
    ask(share > 2 / 3 ? 'next' : share < 1 / 3 ? 'previous' : 'list');
  });
}

/** Whether something is pressed that has an act of its own. */
function isOperated(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, dialog, .notes') !== null;
}
