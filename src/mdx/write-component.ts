import type { Image, ImageReference } from 'mdast';
import { components } from './components.ts';
import type { ComponentName } from './components.ts';
import { unmask } from './mask.ts';
import { readProps } from './props.ts';
import type { PropValue } from './segment.ts';
import { visibleChildren } from './tree.ts';
import type { Node, TagNode } from './tree.ts';
import { writeBlocks } from './write-blocks.ts';
import { writeInline } from './write-inline.ts';
import { Writer } from './writer.ts';
import type { TextContext, Writing } from './writer.ts';

/** Writes the call of a checked component with its attributes and what it holds. */
export function writeComponent(node: TagNode, inline: boolean, writer: Writer, writing: Writing, context: TextContext): void {
  const rule = components.get(node.name ?? '');
  if (!rule) throw new Error(`write-component.ts: unchecked component ${node.name}`);
  const inside = new Writer();
  const children = visibleChildren(node);
  if (rule.children === 'text' || rule.children === 'inline') writeInline(lineOf(node, children), inside, writing, context);
  else if (rule.children !== 'none') writeBlocks(children, inside, writing, context);
  writer.component({
    component: node.name as ComponentName,
    props: withoutUndefined(readProps(node, rule).data ?? {}),
    children: inside.finish(),
    inline,
  });
}

/** A Markdown image is a `Figure`; its title is the caption. */
export function writeFigure(image: Image | ImageReference, writer: Writer, writing: Writing): void {
  const target = image.type === 'image' ? image : writing.definitions.get(image.identifier);
  writer.component({
    component: 'Figure',
    props: withoutUndefined({
      src: unmask(target?.url ?? ''),
      alt: unmask(image.alt ?? '').trim(),
      caption: target?.title ? unmask(target.title) : undefined,
    }),
    children: [],
    inline: false,
  });
}

/** The running text of a component, out of its paragraph if it stands on lines of its own. */
function lineOf(node: TagNode, children: readonly Node[]): readonly Node[] {
  const [first] = children;
  return first?.type === 'paragraph' ? first.children : node.children;
}

function withoutUndefined(props: Record<string, unknown>): Record<string, PropValue> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Record<string, PropValue>;
}
