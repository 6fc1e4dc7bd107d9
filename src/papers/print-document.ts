import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ENGINE } from '../commands/engine.ts';
import { h, writeMarkup, type Markup } from '../pack/markup.ts';
import { printFonts } from './print-fonts.ts';

/** What a paper may load: nothing that it does not carry itself. */
function policyOf(styles: string): string {
  const digest = hash('sha256', styles, 'base64');
  return `default-src 'none'; style-src 'sha256-${digest}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
}

/** Spaces that keep words together on a sheet are none for a tab or a name of a file. */
export function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

let sheets: Promise<string> | null = null;

/** The stylesheet of all sheets. */
function sheetStyles(): Promise<string> {
  return (sheets ??= readFile(new URL('src/pack/sheets/sheets.css', ENGINE), 'utf8'));
}

/**
 * A page that needs no other file: styles and fonts inside, no script, no request.
 * @param styles of this page, after those of all sheets
 */
export async function selfContained(title: string, content: Markup, styles: string, head: Markup[] = []): Promise<string> {
  const all = [await printFonts(), 'body { margin: 0 }', await sheetStyles(), styles].join('\n');
  return `<!doctype html>\n${writeMarkup(
    h(
      'html',
      { lang: 'vi' },
      h(
        'head',
        {},
        h('meta', { charset: 'utf-8' }),
        h('meta', { 'http-equiv': 'Content-Security-Policy', content: policyOf(all) }),
        head,
        h('title', {}, plainSpaces(title)),
        h('style', {}, all),
      ),
      h('body', {}, h('main', {}, content)),
    ),
  )}\n`;
}
