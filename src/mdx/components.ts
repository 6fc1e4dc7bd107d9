import { z } from 'zod';
import { checkFigureSource } from './addresses.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { ID_PATTERN } from '../schemas/field.ts';
import { unmask } from './mask.ts';
import { attributeMessages as say } from './messages.ts';
import type { PropValue } from './segment.ts';
import type { TagNode } from './tree.ts';

const id = z.string(say.missing).regex(ID_PATTERN, say.id);
const line = z.string(say.missing).trim().min(1, say.empty).max(300, say.tooLong);

/** The kinds an editor may name, and what `Callout` receives. */
const calloutKinds = { 'ghi-chu': 'note', 'quan-trong': 'important', 'vi-du': 'example', 'luu-y': 'caution' } as const;

export type CalloutKind = (typeof calloutKinds)[keyof typeof calloutKinds];

const calloutKind = z
  .enum([...Object.keys(calloutKinds), ...Object.values(calloutKinds)] as [string, ...string[]], say.calloutKind(Object.keys(calloutKinds)))
  .transform((kind): CalloutKind => calloutKinds[kind as keyof typeof calloutKinds] ?? (kind as CalloutKind));

/** How wide a blank is, as an editor names it, and what `Blank` receives. */
const blankSizes = { ngan: 'short', vua: 'medium', dai: 'long' } as const;

export type BlankSize = (typeof blankSizes)[keyof typeof blankSizes];

const blankSize = z
  .enum(Object.keys(blankSizes) as [keyof typeof blankSizes], say.blankSize(Object.keys(blankSizes)))
  .transform((size) => blankSizes[size]);

/** So many ruled lines as a page of A4 has room for. */
const MOST_LINES = 20;
const blankLines = z
  .string(say.missing)
  .regex(/^\d{1,2}$/, say.blankLines(MOST_LINES))
  .transform(Number)
  .pipe(z.number().min(1, say.blankLines(MOST_LINES)).max(MOST_LINES, say.blankLines(MOST_LINES)));

const figureSource = z.string(say.missing).superRefine((source, context) => {
  const fault = checkFigureSource(source);
  if (fault) context.addIssue({ code: 'custom', message: fault });
});

export interface ComponentRule {
  attributes: z.ZodObject;
  /** What may stand between the tags. `questions` is one list, `steps` one ordered list. */
  children: 'none' | 'text' | 'inline' | 'blocks' | 'questions' | 'steps';
  /** Whether the component may stand inside running text, on lines of its own, or both. */
  place: 'inline' | 'block' | 'both';
  /** Components that may stand between its tags. */
  inside: readonly ComponentName[];
  /** The collection of the entry that the attribute `id` names. */
  refersTo?: CollectionName;
  /** How an editor writes it: the example shown in messages and in the handbook. */
  example: string;
}

/** Attributes that a reader sees, whichever tag has them: `text` those that stand in the text, `beside` those of a picture. */
export const SHOWN_ATTRIBUTES: Readonly<Record<string, 'text' | 'beside'>> = {
  title: 'text',
  value: 'text',
  unit: 'text',
  what: 'text',
  caption: 'text',
  number: 'text',
  signatures: 'text',
  alt: 'beside',
  credit: 'beside',
};

export const componentNames = [
  'Quote',
  'Document',
  'Session',
  'Figure',
  'Callout',
  'Discussion',
  'Steps',
  'KeyFigure',
  'Form',
  'Blank',
  'Term',
] as const;

export type ComponentName = (typeof componentNames)[number];

const cards = ['Quote', 'Document', 'Session', 'Term'] as const;

function card(refersTo: CollectionName, place: ComponentRule['place'], example: string): ComponentRule {
  return { attributes: z.object({ id }), children: 'none', place, inside: [], refersTo, example };
}

const rules: Readonly<Record<ComponentName, ComponentRule>> = {
  Quote: card('quotes', 'block', '<Quote id="mã-trích-dẫn" />'),
  Document: card('documents', 'both', '<Document id="mã-văn-bản" />'),
  Session: card('sessions', 'both', '<Session id="mã-chuyên-đề" />'),
  Figure: {
    attributes: z.object({ src: figureSource, alt: line, caption: line.optional(), credit: line.optional() }),
    children: 'none',
    place: 'block',
    inside: [],
    example: '<Figure src="./anh.jpg" alt="Trong ảnh có gì" caption="Chú thích" />',
  },
  Callout: {
    attributes: z.object({ kind: calloutKind, title: line.optional() }),
    children: 'blocks',
    place: 'block',
    inside: [...cards, 'Figure', 'KeyFigure', 'Steps'],
    example: '<Callout kind="ghi-chu">…</Callout>',
  },
  Discussion: {
    attributes: z.object({ title: line.optional() }),
    children: 'questions',
    place: 'block',
    inside: cards,
    example: '<Discussion>, các dòng bắt đầu bằng "- ", rồi </Discussion>',
  },
  Steps: {
    attributes: z.object({}),
    children: 'steps',
    place: 'block',
    inside: [...cards, 'Figure', 'Callout'],
    example: '<Steps>, các dòng bắt đầu bằng "1. ", rồi </Steps>',
  },
  KeyFigure: {
    attributes: z.object({ value: line, unit: line.optional(), what: line.optional() }),
    children: 'inline',
    place: 'block',
    inside: ['Term'],
    example: '<KeyFigure value="98" unit="%">đảng viên dự sinh hoạt</KeyFigure>',
  },
  Form: {
    attributes: z.object({ title: line, number: line.optional(), signatures: line.optional() }),
    children: 'blocks',
    place: 'block',
    inside: ['Blank'],
    example: '<Form title="Biên bản" signatures="Thư ký; Chủ trì">…</Form>',
  },
  Blank: {
    attributes: z.object({ size: blankSize.optional(), lines: blankLines.optional() }),
    children: 'none',
    place: 'both',
    inside: [],
    example: '<Blank size="dai" />, hoặc <Blank lines="4" /> trên dòng riêng',
  },
  Term: { ...card('topics', 'inline', '<Term id="mã-chủ-đề">chữ</Term>'), children: 'text' },
};

/**
 * The allow-list. A `Map`, so that a name such as `constructor` or `__proto__`
 * finds nothing that JavaScript put there.
 */
export const components: ReadonlyMap<string, ComponentRule> = new Map(Object.entries(rules));

/** The attributes the component knows, as the editor wrote them; a name alone is `true`, as in HTML. */
export function readWritten(node: TagNode, rule: ComponentRule): Map<string, PropValue> {
  const written = new Map<string, PropValue>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !Object.hasOwn(rule.attributes.shape, attribute.name)) continue;
    const { value } = attribute;
    if (typeof value === 'string') written.set(attribute.name, unmask(value).replace(/\s+/g, ' ').trim());
    else if (value === null || value === undefined) written.set(attribute.name, true);
  }
  return written;
}

/** The attributes as the component gets them, checked by its schema. */
export function readProps(node: TagNode, rule: ComponentRule) {
  return rule.attributes.safeParse(Object.fromEntries(readWritten(node, rule)));
}
