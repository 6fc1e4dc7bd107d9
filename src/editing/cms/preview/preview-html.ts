import { compileMdx } from '../../../mdx/compile.ts';
import { components } from '../../../mdx/components.ts';
import type { ComponentSegment, Segment } from '../../../mdx/segment.ts';
import { definitionOf, type CollectionName } from '../../../schemas/collections.ts';
import { escapeHtml } from '../../../text/markup.ts';

/** What a preview shows: the head of the form, and the text as it stands there. */
export interface PreviewSource {
  title: string;
  summary: string;
  body: string;
}

/** What is shown of entries where a text calls them, by collection and id: what they are called, their words, and where those stand. */
export type CalledEntries = Partial<Record<CollectionName, Readonly<Record<string, { title: string; text?: string; from?: string }>>>>;

const NOT_BUILT = 'Mã này chưa có ở lần dựng trang gần nhất: mục mới thì hiện sau, gõ sai thì sửa.';
const CALLOUTS: Readonly<Record<string, string>> = { note: 'Ghi chú', important: 'Quan trọng', example: 'Ví dụ', caution: 'Lưu ý' };

/** A picture that waits for the save: the browser knows it by such an address, a text may not. */
const WAITING = /blob:[^\s"')]+/g;

/**
 * The text as the site draws it, with the names of its elements and classes; entries that it calls as the last build knew
 * them. Where the build would refuse the text, why.
 */
export function previewHtml({ title, summary, body }: PreviewSource, called: CalledEntries): string {
  const waiting: string[] = [];
  const text = body.trim().replace(WAITING, (address) => `./anh-cho-luu-${waiting.push(address)}.webp`);
  const { body: compiled, problems } = compileMdx(text, { file: '' });
  const head = `<h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(summary)}</p>`;
  if (!compiled) {
    const faults = problems.map(({ line, message, fix }) => `<li>Dòng ${line}: ${escapeHtml(`${message} ${fix}`)}</li>`).join('');
    return `${head}<div class="card callout caution"><p class="label"><span>Chưa xem được phần nội dung</span></p><ul>${faults}</ul></div>`;
  }
  const addressOf = (src: string): string => waiting[Number(/^\.\/anh-cho-luu-(\d+)\.webp$/.exec(src)?.[1]) - 1] ?? '';
  return `${head}<div class="prose">${htmlOf(compiled.segments, { addressOf, called })}</div>`;
}

interface Around {
  /** Where a picture that waits for the save is; empty for one that is saved. */
  addressOf: (src: string) => string;
  called: CalledEntries;
}

function htmlOf(segments: readonly Segment[], around: Around): string {
  return segments.map((segment) => ('html' in segment ? segment.html : componentHtml(segment, around))).join('');
}

function componentHtml({ component, props, children, inline }: ComponentSegment, around: Around): string {
  const inside = htmlOf(children, around);
  const said = (name: string): string => escapeHtml(String(props[name] ?? ''));
  const label = (text: string): string => `<p class="label"><span>${text}</span></p>`;
  switch (component) {
    case 'Figure':
      return figureHtml(around.addressOf(String(props.src)), said);
    case 'Callout': {
      const kind = CALLOUTS[String(props.kind)] ?? '';
      return `<div class="card callout ${said('kind')}">${label(said('title') ? `${kind}: ${said('title')}` : kind)}${inside}</div>`;
    }
    case 'Discussion':
      return `<section class="discussion">${label(said('title') || 'Câu hỏi thảo luận')}${inside}</section>`;
    case 'Steps':
      return `<div class="steps">${inside}</div>`;
    case 'KeyFigure': {
      const value = `<strong>${said('value')} <small>${said('unit')}</small></strong>`;
      return `<p class="key-figure">${value} <span>${inside || said('what')}</span></p>`;
    }
    case 'Form':
      return `<section class="form"><p class="title">${said('title')}</p>${inside}<p>${said('signatures')}</p></section>`;
    case 'Blank':
      return `<span class="blank ${said('size') || 'medium'}">${'<br />'.repeat(Number(props.lines ?? 0))}</span>`;
    case 'Term':
      return `<a>${inside}</a>`;
    default:
      return calledHtml(component, String(props.id), inline, around.called);
  }
}

function figureHtml(address: string, said: (name: string) => string): string {
  const src = said('src').replace(/^\.\//, '');
  const picture = address
    ? `<img src="${escapeHtml(address)}" alt="${said('alt')}" />`
    : `<p class="picture-name">Ảnh ${src}: ${said('alt')}</p>`;
  const credit = said('credit') && ` <small>Ảnh: ${said('credit')}</small>`;
  return `<figure class="picture">${picture}<figcaption>${said('caption')}${credit}</figcaption></figure>`;
}

/** An entry that the text calls: its words, or what it is called; one that came after the last build by its id, with what that means. */
function calledHtml(component: ComponentSegment['component'], id: string, inline: boolean, called: CalledEntries): string {
  const collection = components.get(component)?.refersTo;
  const label = collection ? definitionOf(collection).label : component;
  const entry = collection && Object.hasOwn(called[collection] ?? {}, id) ? called[collection]![id]! : null;
  if (!entry) {
    const unknown = escapeHtml(`${label}: ${id}`);
    if (inline) return `<a>${unknown}</a>`;
    return `<p class="mention"><a>${unknown}</a> <small>${NOT_BUILT}</small></p>`;
  }
  const [title, text, from] = [entry.title, entry.text ?? '', entry.from ?? ''].map(escapeHtml) as [string, string, string];
  if (inline) return `<a>${title}</a>`;
  if (component !== 'Quote') return `<p class="mention"><a>${title}</a>${text && ` <span>${text}</span>`}</p>`;
  return `<figure class="quote"><blockquote><p>${text}</p></blockquote>${from && `<figcaption>${from}</figcaption>`}</figure>`;
}
