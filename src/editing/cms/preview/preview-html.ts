import { compileMdx } from '../../../mdx/compile.ts';
import { components } from '../../../mdx/components.ts';
import type { ComponentSegment, Segment } from '../../../mdx/segment.ts';
import { definitionOf } from '../../../schemas/collections.ts';
import { escapeHtml } from '../../../text/markup.ts';

/** What a preview shows: the head of the form, and the text as it stands there. */
export interface PreviewSource {
  title: string;
  summary: string;
  body: string;
}

const CALLOUTS: Readonly<Record<string, string>> = { note: 'Ghi chú', important: 'Quan trọng', example: 'Ví dụ', caution: 'Lưu ý' };

/** A picture that waits for the save: the browser knows it by such an address, a text may not. */
const WAITING = /blob:[^\s"')]+/g;

/**
 * The text as the site draws it, with the names of its elements and classes; entries that it calls are named by their ids,
 * for they stand in files of their own. Where the build would refuse the text, why.
 */
export function previewHtml({ title, summary, body }: PreviewSource): string {
  const waiting: string[] = [];
  const text = body.trim().replace(WAITING, (address) => `./anh-cho-luu-${waiting.push(address)}.webp`);
  const { body: compiled, problems } = compileMdx(text, { file: '' });
  const head = `<h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(summary)}</p>`;
  if (!compiled) {
    const faults = problems.map(({ line, message, fix }) => `<li>Dòng ${line}: ${escapeHtml(`${message} ${fix}`)}</li>`).join('');
    return `${head}<div class="card callout caution"><p class="label"><span>Chưa xem được phần nội dung</span></p><ul>${faults}</ul></div>`;
  }
  const addressOf = (src: string): string => waiting[Number(/^\.\/anh-cho-luu-(\d+)\.webp$/.exec(src)?.[1]) - 1] ?? '';
  return `${head}<div class="prose">${htmlOf(compiled.segments, addressOf)}</div>`;
}

type AddressOf = (src: string) => string;

function htmlOf(segments: readonly Segment[], addressOf: AddressOf): string {
  return segments.map((segment) => ('html' in segment ? segment.html : componentHtml(segment, addressOf))).join('');
}

function componentHtml({ component, props, children, inline }: ComponentSegment, addressOf: AddressOf): string {
  const inside = htmlOf(children, addressOf);
  const said = (name: string): string => escapeHtml(String(props[name] ?? ''));
  const label = (text: string): string => `<p class="label"><span>${text}</span></p>`;
  switch (component) {
    case 'Figure':
      return figureHtml(addressOf(String(props.src)), said);
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
      return calledHtml(component, said('id'), inline);
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

/** An entry that the text calls. */
function calledHtml(component: ComponentSegment['component'], id: string, inline: boolean): string {
  const collection = components.get(component)?.refersTo;
  const called = `${collection ? definitionOf(collection).label : component}: ${id}`;
  if (inline) return `<a>${called}</a>`;
  return component === 'Quote' ? `<p class="quote">${called}</p>` : `<p class="mention"><a>${called}</a></p>`;
}
