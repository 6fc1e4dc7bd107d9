import { stringify } from 'yaml';
import { LOG_ENDING } from '../../library/draft-files.ts';
import { nameFault, plainerName } from '../../library/file-names.ts';
import { idFault } from '../../library/id-fault.ts';
import { Refusal } from '../../problems/refusal.ts';
import type { ArticleData } from '../../schemas/article.ts';
import { idFromName } from '../../text/entry-id.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { visibleText } from '../../text/visible-text.ts';
import { failures, shownPath } from '../messages.ts';
import { REFERENCE_FIELDS, type ReferenceField } from '../proposals/propose.ts';

export type Rights = NonNullable<ArticleData['source']>['rights'];

/** Front matter of an imported article. A fact that was not found is absent, never made up. */
export interface DraftFields {
  title: string | null;
  summary: string | null;
  /** ISO day the article is to appear on this site. */
  published: string;
  category: ArticleData['category'];
  source: { name: string | null; url: string | null; published: string | null; author: string | null; rights: Rights | null };
  references: Record<ReferenceField, string[]>;
}

/**
 * A whole draft: front matter in the order of the schema, the editor's list as a comment, the body.
 * @param topicsToType what an editor types for topics, where none are known
 */
export function writeDraft(fields: DraftFields, list: string, body: string, topicsToType: string | null): string {
  const { title, summary, published, category, source, references } = fields;
  const data = {
    ...present({ title, summary, published, category }),
    ...(Object.values(source).some((value) => value !== null) ? { source: present(source) } : {}),
    ...Object.fromEntries(REFERENCE_FIELDS.filter((field) => references[field].length > 0).map((field) => [field, references[field]])),
    draft: true,
  };
  const typed = topicsToType === null ? '' : `#topics: ${topicsToType}\n`;
  const yaml = withRightsToType(stringify(data, { lineWidth: 0 }), source);
  return `---\n${yaml}${typed}---\n\n{/*\n${visibleText(list).replaceAll('*/', '* /')}\n*/}\n\n${body}\n`;
}

/** Behind the line that waits for the rights. */
const RIGHTS_TO_TYPE = 'own: của chính đơn vị; agreed: có thỏa thuận; summary: viết tóm lược. Đúng thì bỏ dấu #';

/** A line for the rights at the end of the source, where nobody said them: who takes its mark away has the likeliest answer. */
function withRightsToType(yaml: string, source: DraftFields['source']): string {
  if (source.rights !== null) return yaml;
  return yaml.replace(
    /^source:\n(?: {2}.*\n)+/m,
    (block) => `${block}  #rights: ${source.url ? 'summary' : 'own'}   # ${RIGHTS_TO_TYPE}\n`,
  );
}

function present<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Partial<T>;
}

/** Name of a draft: the one given, else its title cut at a word; one that means something to a system gets `bai-` before it. */
export function draftId(given: string | null, title: string | null, fileName: string): string {
  if (given !== null) {
    checkId(given);
    return given;
  }
  const id = withoutTornEnd(title ?? fileName.replace(/\.[^.]*$/, ''));
  if (id === '') throw new Refusal(failures.noTitle(fileName));
  return canBeName(id) ? id : `bai-${id}`;
}

/** Words and numbers that begin what an id too long was cut off: `…-9` of `9 tháng đầu năm`. */
const TORN = /-(?:\d{1,3}|nam|thang|quy|so|ngay|lan|thu|khoa|giai-doan|nhiem-ky|va|cua|trong|tai|tu|den|ve|cac|cho|voi)$/;
const MOST_TORN = 4;

function withoutTornEnd(name: string): string {
  let id = idFromName(name);
  if (id === slugify(name)) return id;
  for (let cut = 0; cut < MOST_TORN && TORN.test(id); cut += 1) id = id.replace(TORN, '');
  return id;
}

/** @throws Refusal for an id that cannot be a file's name */
export function checkId(given: string): void {
  if (!given.includes('/') && canBeName(given)) return;
  const plainer = plainerName(given);
  throw new Refusal(failures.badId(shownPath(given), plainer !== given && canBeName(plainer) ? plainer : `bai-${plainer}`));
}

function canBeName(id: string): boolean {
  return idFault('articles', id) === null && nameFault(`${id}${LOG_ENDING}`) === null;
}
