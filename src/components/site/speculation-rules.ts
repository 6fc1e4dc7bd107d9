import { EDITOR_FOLDER } from '../../schemas/site-folders.ts';

/** Folders of pages that gain nothing by coming early: what stands in them is made in the browser. */
const LEFT_OUT = ['soan', 'tim-kiem', EDITOR_FOLDER];

/**
 * What a browser may fetch ahead of a press: the page of a link that the pointer rests on or a finger touches. Only the
 * HTML, and nothing is run: a phone of 2018 has neither the memory nor the data for more. Addresses of pages end in a
 * stroke, those of files (PDF, Word, calendars, pictures) never do. Browsers with Save-Data refuse by themselves.
 * @param base folder of the site, `/` or `/thu-vien/`
 * @returns JSON for `<script type="speculationrules">`; its hash stands in the policy of every page
 * @see https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
export function speculationRules(base: string): string {
  const excluded = LEFT_OUT.map((folder) => `${base}${folder}/*`);
  const where = { and: [{ href_matches: [base, `${base}*/`] }, { not: { href_matches: excluded } }] };
  return JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] });
}
