import { h, writeMarkup, type Markup } from './markup.ts';

/** What a paper may load: nothing that it does not carry itself. */
async function policyOf(styles: string): Promise<string> {
  return `default-src 'none'; style-src ${await sourceOf(styles)}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
}

/** Browsers count no digests on pages that came without TLS. */
async function sourceOf(styles: string): Promise<string> {
  if (!globalThis.crypto?.subtle) return "'unsafe-inline'";
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(styles));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

/** Spaces that keep words together on a sheet are none for a tab or a name of a file. */
export function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

/**
 * A page that needs no other file: styles inside, no script, no request.
 * @param styles all of them, fonts and pictures as `data:`
 */
export async function selfContained(title: string, content: Markup, styles: string, head: Markup[] = []): Promise<string> {
  return `<!doctype html>\n${writeMarkup(
    h(
      'html',
      { lang: 'vi' },
      h(
        'head',
        {},
        h('meta', { charset: 'utf-8' }),
        h('meta', { 'http-equiv': 'Content-Security-Policy', content: await policyOf(styles) }),
        head,
        h('title', {}, plainSpaces(title)),
        h('style', {}, styles),
      ),
      h('body', {}, h('main', {}, content)),
    ),
  )}\n`;
}
