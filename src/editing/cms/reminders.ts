// Runs in the browser, on the page of the web editor only.

/** Class of the box that tells what an editor might look at again; its style is the page's (editor-page.ts). */
export const REMINDERS_CLASS = 'saving-reminders';

/** Shows what the check would remind of, in a box that stops nobody; without reminders an earlier box goes. */
export function showReminders(reminders: readonly string[]): void {
  document.querySelector(`.${REMINDERS_CLASS}`)?.remove();
  if (reminders.length === 0) return;
  const box = document.createElement('aside');
  box.className = REMINDERS_CLASS;
  box.setAttribute('role', 'status');
  box.setAttribute('aria-label', 'Lời nhắc');
  const head = document.createElement('p');
  head.textContent = 'Bài vẫn được lưu. Xem lại khi tiện:';
  const list = document.createElement('ul');
  for (const reminder of reminders) list.appendChild(document.createElement('li')).textContent = reminder;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Đã xem';
  close.addEventListener('click', () => box.remove());
  box.append(head, list, close);
  document.body.append(box);
}
