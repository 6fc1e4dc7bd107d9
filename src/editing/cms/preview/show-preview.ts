// Runs in the browser, on the page of the web editor only.
import { escapeHtml } from '../../../text/markup.ts';
import type { EditorPageData } from '../cms-config.ts';
import { previewHtml } from './preview-html.ts';

/** Class of the button and of the window, whose style is the page's (editor-page.ts). */
export const PREVIEW_CLASS = 'text-preview';

/** What a field of the form holds now; the form keeps the text of its rich form in the same place. */
function valueOf(key: string): string {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-key-path="${key}"] :is(textarea, input)`);
  return field?.value ?? '';
}

type Look = NonNullable<EditorPageData['preview']>;

/** The page of the preview: no script, nothing from elsewhere. */
function pageOf({ sheet, colours, called }: Look, theme: string): string {
  const html = previewHtml({ title: valueOf('title'), summary: valueOf('summary'), body: valueOf('body') }, called);
  const own = Object.entries(colours).map(([name, { light, dark }]) => `--site-${name}-light: ${light}; --site-${name}-dark: ${dark}`);
  const style = escapeHtml([`color-scheme: ${theme}`, ...own].join('; '));
  const address = escapeHtml(new URL(sheet, location.href).href);
  return (
    `<!doctype html><html lang="vi" data-theme="${theme}" style="${style}"><head><meta charset="utf-8" />` +
    `<link rel="stylesheet" href="${address}" /></head><body>${html}</body></html>`
  );
}

function buttonOf(label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', act);
  return button;
}

/** Opens the preview over the form, which stays as it is. */
function openPreview(look: Look): void {
  const dialog = document.createElement('dialog');
  dialog.className = PREVIEW_CLASS;
  dialog.setAttribute('aria-label', 'Xem trước');
  const frame = document.createElement('iframe');
  frame.title = 'Trang như sẽ hiện';
  frame.sandbox.add('allow-same-origin');
  let theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const draw = (): void => {
    frame.srcdoc = pageOf(look, theme);
  };
  const turn = buttonOf('Nền sáng / tối', () => {
    theme = theme === 'dark' ? 'light' : 'dark';
    draw();
  });
  const close = buttonOf('Đóng', () => dialog.close());
  // Who has gone into the page by the keyboard gets out by it: its keys are heard by no dialog around it.
  frame.addEventListener('load', () =>
    frame.contentDocument?.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') dialog.close();
    }),
  );
  dialog.append(turn, close, frame);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  draw();
  dialog.showModal();
}

/** Puts a button for the preview over the form of an entry that has a text. */
export function offerPreview(look: Look): void {
  const button = buttonOf('Xem trước', () => openPreview(look));
  button.className = PREVIEW_CLASS;
  button.hidden = true;
  document.body.append(button);
  const see = (): void => {
    button.hidden = !document.querySelector('[data-key-path="body"] textarea');
  };
  new MutationObserver(see).observe(document.body, { childList: true, subtree: true });
}
