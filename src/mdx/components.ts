import { z } from 'zod';
import { checkFigureSource } from './addresses.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { ID_PATTERN } from '../schemas/field.ts';
import { attributeMessages as say } from './messages.ts';

const id = z.string(say.missing).regex(ID_PATTERN, say.id);
const text = z.string(say.missing).trim().min(1, say.empty);
const line = text.max(300, say.tooLong);

/** The kinds an editor may name, and what `Callout` receives. */
const calloutKinds = { 'ghi-chu': 'note', 'quan-trong': 'important', 'vi-du': 'example', 'luu-y': 'caution' } as const;

export type CalloutKind = (typeof calloutKinds)[keyof typeof calloutKinds];

const calloutKind = z
  .enum([...Object.keys(calloutKinds), ...Object.values(calloutKinds)] as [string, ...string[]], say.calloutKind(Object.keys(calloutKinds)))
  .transform((kind): CalloutKind => calloutKinds[kind as keyof typeof calloutKinds] ?? (kind as CalloutKind));

const figureSource = z.string(say.missing).superRefine((source, context) => {
  const fault = checkFigureSource(source);
  if (fault) context.addIssue({ code: 'custom', message: fault });
});

/** What may stand between the tags. `questions` is one list, `steps` one ordered list. */
export type Children = 'none' | 'text' | 'inline' | 'blocks' | 'questions' | 'steps';

export interface ComponentRule {
  attributes: z.ZodObject;
  children: Children;
  /** Whether the component may stand inside running text, on lines of its own, or both. */
  place: 'inline' | 'block' | 'both';
  /** Components that may stand between its tags. */
  inside: readonly ComponentName[];
  /** The attribute that names an entry, and the collection of that entry. */
  reference?: { attribute: string; collection: CollectionName };
  /** How an editor writes it: the example shown in messages and in the handbook. */
  example: string;
}

export const componentNames = ['Quote', 'Document', 'Session', 'Figure', 'Callout', 'Discussion', 'Steps', 'KeyFigure', 'Term'] as const;

export type ComponentName = (typeof componentNames)[number];

const cards = ['Quote', 'Document', 'Session', 'Term'] as const;

/**
 * The allow-list. A `Map`, so that a name such as `constructor` or `__proto__`
 * finds nothing that JavaScript put there.
 */
export const components: ReadonlyMap<string, ComponentRule> = new Map<ComponentName, ComponentRule>([
  [
    'Quote',
    {
      attributes: z.object({ id }),
      children: 'none',
      place: 'block',
      inside: [],
      reference: { attribute: 'id', collection: 'quotes' },
      example: '<Quote id="mã-trích-dẫn" />',
    },
  ],
  [
    'Document',
    {
      attributes: z.object({ id }),
      children: 'none',
      place: 'both',
      inside: [],
      reference: { attribute: 'id', collection: 'documents' },
      example: '<Document id="mã-văn-bản" />',
    },
  ],
  [
    'Session',
    {
      attributes: z.object({ id }),
      children: 'none',
      place: 'both',
      inside: [],
      reference: { attribute: 'id', collection: 'sessions' },
      example: '<Session id="mã-chuyên-đề" />',
    },
  ],
  [
    'Figure',
    {
      attributes: z.object({ src: figureSource, alt: line, caption: line.optional(), credit: line.optional() }),
      children: 'none',
      place: 'block',
      inside: [],
      example: '<Figure src="./anh.jpg" alt="Trong ảnh có gì" caption="Chú thích" />',
    },
  ],
  [
    'Callout',
    {
      attributes: z.object({ kind: calloutKind, title: line.optional() }),
      children: 'blocks',
      place: 'block',
      inside: [...cards, 'Figure', 'KeyFigure', 'Steps'],
      example: '<Callout kind="ghi-chu">…</Callout>',
    },
  ],
  [
    'Discussion',
    {
      attributes: z.object({ title: line.optional() }),
      children: 'questions',
      place: 'block',
      inside: cards,
      example: '<Discussion>, các dòng bắt đầu bằng "- ", rồi </Discussion>',
    },
  ],
  [
    'Steps',
    {
      attributes: z.object({}),
      children: 'steps',
      place: 'block',
      inside: [...cards, 'Figure', 'Callout'],
      example: '<Steps>, các dòng bắt đầu bằng "1. ", rồi </Steps>',
    },
  ],
  [
    'KeyFigure',
    {
      attributes: z.object({ value: line, unit: line.optional(), what: line.optional() }),
      children: 'inline',
      place: 'block',
      inside: ['Term'],
      example: '<KeyFigure value="98" unit="%">đảng viên dự sinh hoạt</KeyFigure>',
    },
  ],
  [
    'Term',
    {
      attributes: z.object({ id }),
      children: 'text',
      place: 'inline',
      inside: [],
      reference: { attribute: 'id', collection: 'topics' },
      example: '<Term id="mã-chủ-đề">chữ</Term>',
    },
  ],
]);

/** Attribute names a component knows, in the order of its schema. */
export function attributeNames(rule: ComponentRule): string[] {
  return Object.keys(rule.attributes.shape);
}
