import { escapeHtml } from '../../text/markup.ts';
import type { EditorSettings } from '../../schemas/site.ts';
import type { EditorPageData } from './cms-config.ts';
import { PREVIEW_CLASS } from './preview/show-preview.ts';
import { REMINDERS_CLASS } from './reminders.ts';

/** Element that hands the site's settings to the script. */
export const DATA_ELEMENT = 'editor-data';

const PUBLIC_API: Record<EditorSettings['backend'], string> = {
  github: 'https://api.github.com',
  gitlab: 'https://gitlab.com',
  gitea: 'https://gitea.com',
};

/** A host as a source of a policy (CSP level 3, host-source): nothing that ends the source or its directive. */
function hostSource(address: string): string {
  const { origin } = new URL(address);
  if (!/^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d+)?$/.test(origin)) throw new Error('editor-page.ts: refused address');
  return origin;
}

/**
 * The policy of this page alone (CSP level 3): its own files, and the git host. The interface sets style attributes
 * and decodes pictures with WebAssembly; it shows what was picked from the disk by `blob:` addresses.
 */
export function editorPolicy({ backend, apiRoot, baseUrl }: EditorSettings): string {
  const hosts = [...new Set([apiRoot ?? PUBLIC_API[backend], ...(baseUrl ? [baseUrl] : [])].map(hostSource))];
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self' blob: data: ${hosts.join(' ')}`,
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    "media-src 'self' blob:",
    "manifest-src 'self' blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

/**
 * The button of the preview stands in the strip of buttons at the right, which every window but a phone's has; there it stands below.
 *
 * Sveltia 0.221 measures `#nc-root` one frame after it starts, unless it is positioned already. Where motion is reduced,
 * its own sheet (`* { transition-duration: 1ms; border-width: 0 }`) still shrinks a border at that moment; it takes
 * these 6 pixels for a height the page gave, makes the element `relative`, and everything inside gets no height at all.
 */
const STYLE = `
      :root { --sui-font-family-default: "Segoe UI", system-ui, sans-serif !important; }
      body { margin: 0; }
      #nc-root { position: fixed; inset: 0; }
      [role="alertdialog"] .error { white-space: pre-line; }
      button.${PREVIEW_CLASS} { position: fixed; inset: auto 0 1rem auto; z-index: 10; width: 3rem; padding: 0.5rem 0;
        border-radius: 0.5rem 0 0 0.5rem; border: 1px solid #1565c0; background: #1565c0; color: #fff;
        font: 0.8rem/1.3 "Segoe UI", system-ui, sans-serif; cursor: pointer; }
      dialog.${PREVIEW_CLASS} { width: min(60rem, 96vw); height: 94vh; padding: 0.5rem; border: 1px solid #888; box-sizing: border-box; }
      dialog.${PREVIEW_CLASS} button { margin: 0 0.5rem 0.5rem 0; padding: 0.35rem 0.8rem;
        font: 0.95rem "Segoe UI", system-ui, sans-serif; }
      dialog.${PREVIEW_CLASS} iframe { display: block; width: 100%; height: calc(100% - 3rem); border: 0; }
      @media (max-width: 47.99rem) {
        body:has(> button.${PREVIEW_CLASS}:not([hidden])) #nc-root { bottom: 3.5rem; }
        button.${PREVIEW_CLASS} { inset: auto auto 0.5rem 0.5rem; width: auto; padding: 0.5rem 1rem;
          border-radius: 0.5rem; font-size: 0.95rem; }
      }
      .${REMINDERS_CLASS} { position: fixed; inset: auto 1rem 1rem auto; z-index: 10; max-width: 26rem; max-height: 60vh; overflow: auto;
        padding: 0.75rem 1rem; border: 1px solid #b58900; border-radius: 0.5rem; background: #fff8dc; color: #222;
        font: 0.95rem/1.45 "Segoe UI", system-ui, sans-serif; }
      .${REMINDERS_CLASS} p { margin: 0; font-weight: 600; }
      .${REMINDERS_CLASS} ul { margin: 0.5rem 0; padding-left: 1.2rem; overflow-wrap: anywhere; }
      noscript p { margin: 1rem; }
    `;

/** Room for the notice below the interface, which fills the window. */
const NOTICE_STYLE =
  '#nc-root { inset: 0 0 2rem; } .preview { position: fixed; inset: auto 0 0; margin: 0; line-height: 2rem; text-align: center; ' +
  'background: #fff3b0; color: #222; }';

/**
 * The page of the web editor.
 * @param files addresses of the bundle's script and stylesheets, from the page
 * @param notice what a preview says of itself at the foot of the page; empty for the site itself
 */
export function editorPage(data: EditorPageData, files: { script: string; styles: readonly string[] }, notice = ''): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const links = files.styles.map((href) => `    <link rel="stylesheet" href="${escapeHtml(href)}" />\n`).join('');
  const foot = notice ? `    <p class="preview">${escapeHtml(notice)}</p>\n` : '';
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(editorPolicy(data.editor))}" />
    <meta name="robots" content="noindex, nofollow" />
    <meta name="referrer" content="no-referrer" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Quản trị · ${escapeHtml(data.site.name)}</title>
    <link rel="icon" type="image/svg+xml" href="${escapeHtml(data.site.base)}favicon.svg" />
${links}    <style>${STYLE}${notice ? NOTICE_STYLE : ''}</style>
    <script type="application/json" id="${DATA_ELEMENT}">${json}</script>
    <script type="module" src="${escapeHtml(files.script)}"></script>
  </head>
  <body>
    <div id="nc-root"></div>
${foot}    <noscript><p>Trang quản trị cần JavaScript. Cũng có thể soạn bài bằng tệp, theo sổ tay trong content/README.md.</p></noscript>
  </body>
</html>
`;
}
