import type { EditorComponentDefinition, Field } from '@sveltia/cms';
import { components, componentNames, type ComponentName, type ComponentRule } from '../../mdx/components.ts';
import { chosenFrom, type EntryChoices } from './brought-entries.ts';
import { relation } from './cms-fields.ts';
import { INSIDE_KEY, readTagValues, WRITTEN_KEY, writeTag, type TagValues } from './tag-source.ts';

/** What the menu calls a tag, and what stands between its two halves. */
const LABELS: Readonly<Record<ComponentName, { label: string; icon: string; inside?: string }>> = {
  Quote: { label: 'Câu trích (Quote)', icon: 'format_quote' },
  Document: { label: 'Văn bản (Document)', icon: 'description' },
  Session: { label: 'Chuyên đề (Session)', icon: 'groups' },
  Figure: { label: 'Ảnh có chú thích (Figure)', icon: 'image' },
  Callout: { label: 'Khung ghi chú (Callout)', icon: 'info', inside: 'Chữ trong khung' },
  Discussion: { label: 'Câu hỏi thảo luận (Discussion)', icon: 'forum', inside: 'Các câu hỏi, mỗi dòng bắt đầu bằng “- ”' },
  Steps: { label: 'Các bước (Steps)', icon: 'format_list_numbered', inside: 'Các bước, mỗi dòng bắt đầu bằng “1. ”' },
  KeyFigure: { label: 'Con số (KeyFigure)', icon: 'pin', inside: 'Con số ấy là gì' },
  Form: { label: 'Mẫu giấy (Form)', icon: 'assignment', inside: 'Chữ của mẫu' },
  Blank: { label: 'Chỗ để điền (Blank)', icon: 'horizontal_rule' },
  Term: { label: 'Từ dẫn tới chủ đề (Term)', icon: 'tag', inside: 'Chữ trong câu' },
};

const ATTRIBUTE_LABELS: Readonly<Record<string, string>> = {
  id: 'Mục được dẫn tới',
  src: 'Tệp ảnh',
  alt: 'Mô tả ảnh cho người không nhìn thấy',
  caption: 'Chú thích',
  credit: 'Nguồn ảnh',
  kind: 'Loại khung',
  title: 'Tên',
  value: 'Con số',
  unit: 'Đơn vị tính',
  what: 'Con số ấy là gì (khi không có chữ ở giữa)',
  number: 'Số hiệu mẫu',
  signatures: 'Ai ký, cách nhau bằng dấu chấm phẩy',
  size: 'Độ dài',
  lines: 'Số dòng kẻ',
};

/** By what a tag that holds nothing is known again in the text; the others by what they hold. */
const SHOWN_BY: Partial<Record<ComponentName, string>> = { Figure: 'alt', Blank: 'size' };

/** Closed lists: a value as it is written, and its word. */
const OPTIONS: Readonly<Record<string, readonly [value: string, label: string][]>> = {
  kind: [
    ['ghi-chu', 'Ghi chú'],
    ['quan-trong', 'Quan trọng'],
    ['vi-du', 'Ví dụ'],
    ['luu-y', 'Lưu ý'],
  ],
  size: [
    ['ngan', 'Ngắn'],
    ['vua', 'Vừa'],
    ['dai', 'Dài'],
  ],
};

/** Behind the name, up to the end of the opening tag: values may hold what they like, and no two ways read the same text. */
const ATTRIBUTES = String.raw`(?:[^<>"'/]|"[^"\n]*"|'[^'\n]*')*`;

/**
 * How a tag is found in a text: alone or on one line within a paragraph, or, around blocks, over several lines from the
 * start of one.
 */
function patternOf(name: ComponentName, { children }: ComponentRule): RegExp {
  const opening = String.raw`<${name}(?=[\s/>])${ATTRIBUTES}`;
  if (children === 'none') return new RegExp(`${opening}/>`);
  if (children === 'text' || children === 'inline') return new RegExp(String.raw`${opening}>[^<\n]*</${name}>`);
  // “multiline” is how Sveltia knows that a component has several lines.
  return new RegExp(String.raw`^${opening}>[\s\S]*?</${name}>`, 'm');
}

function fieldOf(attribute: string, isRequired: boolean, rule: ComponentRule, choices: EntryChoices): Field {
  const field = { name: attribute, label: ATTRIBUTE_LABELS[attribute] ?? attribute, required: isRequired };
  const options = OPTIONS[attribute]?.map(([value, label]) => ({ value, label }));
  if (attribute === 'id' && rule.refersTo) return chosenFrom(choices, { ...field, hint: '', ...relation(rule.refersTo) } as Field);
  if (attribute === 'src') return { ...field, widget: 'image', choose_url: false } as Field;
  if (options)
    return { ...field, widget: 'select', options: isRequired ? options : [{ value: '', label: 'Không nói' }, ...options] } as Field;
  return { ...field, widget: 'string' } as Field;
}

/** The tags of the library for the menu “Chèn” of the text's form (Sveltia CMS, `registerEditorComponent`). */
export function tagComponents(choices: EntryChoices): EditorComponentDefinition[] {
  return componentNames.map((name) => {
    const rule = components.get(name)!;
    const { label, icon, inside } = LABELS[name];
    const fields = Object.entries(rule.attributes.shape).map(([attribute, schema]) =>
      fieldOf(attribute, !schema.safeParse(undefined).success, rule, choices),
    );
    if (inside) {
      const widget = rule.children === 'text' || rule.children === 'inline' ? 'string' : 'text';
      fields.push({ name: INSIDE_KEY, label: inside, widget, required: name !== 'KeyFigure' } as Field);
    }
    fields.push({ name: WRITTEN_KEY, label: '', widget: 'hidden', required: false } as Field);
    return {
      id: name,
      label,
      icon,
      mode: 'dialog',
      summary: `${label.replace(/ \(.*/, '')}: {{${inside ? INSIDE_KEY : (SHOWN_BY[name] ?? 'id')}}}`,
      fields,
      pattern: patternOf(name, rule),
      fromBlock: ([written]) => readTagValues(written ?? ''),
      toBlock: (values) => writeTag(name, values as TagValues),
      // Sveltia 0.221 asks for it; the preview of the page draws the whole text by itself.
      toPreview: () => '',
    };
  });
}
