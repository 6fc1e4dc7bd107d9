import { commitTyped } from './other-pages.ts';

/** Units from the upper and lower edge of the screen where a drag moves the page on, and by how much a frame. */
const EDGE = 80;
const STEP = 9;

/** Moves items by the grip: pressed and drawn over other rows, by mouse, pen or finger. */
export function listenToDrag(list: HTMLElement, drop: (from: number, to: number) => void): void {
  let from: number | null = null;
  let to = 0;
  let startY = 0;
  let y = 0;
  let isDragging = false;
  let frame = 0;
  const rows = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(':scope > .item')];
  const mark = (place: number | null): void => rows().forEach((row, index) => row.classList.toggle('target', index === place));

  const follow = (): void => {
    const bottoms = rows().map((row) => row.getBoundingClientRect().bottom);
    const over = bottoms.findIndex((bottom) => y < bottom);
    to = over < 0 ? bottoms.length - 1 : over;
    mark(to === from ? null : to);
  };
  const scroll = (): void => {
    const step = y < EDGE ? -STEP : y > innerHeight - EDGE ? STEP : 0;
    if (step !== 0) {
      scrollBy({ top: step, behavior: 'instant' });
      follow();
    }
    frame = requestAnimationFrame(scroll);
  };

  list.addEventListener('pointerdown', (event) => {
    isDragging = false;
    const grip = event.target instanceof Element ? event.target.closest('.grip') : null;
    const row = grip?.closest<HTMLElement>('.item');
    if (!grip || !row || event.button !== 0) return;
    from = Number(row.dataset.place);
    to = from;
    startY = event.clientY;
    grip.setPointerCapture(event.pointerId);
  });
  list.addEventListener('pointermove', (event) => {
    if (from === null || (!isDragging && Math.abs(event.clientY - startY) < 8)) return;
    y = event.clientY;
    if (!isDragging) {
      isDragging = true;
      rows()[from]?.classList.add('dragged');
      scroll();
    }
    follow();
  });
  const end = (isDropped: boolean): void => {
    cancelAnimationFrame(frame);
    mark(null);
    rows().forEach((row) => row.classList.remove('dragged'));
    if (isDropped && isDragging && from !== null && to !== from) drop(from, to);
    from = null;
  };
  list.addEventListener('pointerup', () => end(true));
  list.addEventListener('pointercancel', () => end(false));
  // What was drawn was not pressed.
  list.addEventListener(
    'click',
    (event) => {
      if (!isDragging) return;
      isDragging = false;
      event.stopPropagation();
    },
    { capture: true },
  );
}

interface KeyActs {
  move(from: number, to: number): void;
  close(): void;
}

/** Alt with an arrow moves the item that has the focus; Escape closes what is open in it. */
export function listenToKeys(list: HTMLElement, { move, close }: KeyActs): void {
  list.addEventListener('keydown', (event) => {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.item') : null;
    if (!row || (step === undefined && event.key !== 'Escape')) return;
    event.preventDefault();
    commitTyped(list);
    if (step === undefined) return close();
    const place = Number(row.dataset.place);
    move(place, place + step);
  });
}
