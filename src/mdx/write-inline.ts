import type { Link, LinkReference } from 'mdast';
import { encodeAddress, isWebAddress } from './addresses.ts';
import { writeFootnoteCall } from './footnotes.ts';
import { unmask } from './mask.ts';
import type { Node } from './tree.ts';
import { writeComponent } from './write-component.ts';
import type { TextContext, Writer, Writing } from './writer.ts';

const elementOf = { emphasis: 'em', strong: 'strong', delete: 'del' } as const;

/** Writes running text. */
export function writeInline(nodes: readonly Node[], writer: Writer, writing: Writing, context: TextContext): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        writer.text(writing.transformText(unmask(node.value), context));
        break;
      case 'emphasis':
      case 'strong':
      case 'delete': {
        const name = elementOf[node.type];
        writer.open(name);
        writeInline(node.children, writer, writing, context);
        writer.close(name);
        break;
      }
      case 'inlineCode':
        writer.open('code');
        writer.text(unmask(node.value));
        writer.close('code');
        break;
      case 'break':
        writer.open('br');
        break;
      case 'link':
      case 'linkReference':
        writeLink(node, writer, writing, context);
        break;
      case 'footnoteReference':
        writeFootnoteCall(node.identifier, writer, writing);
        break;
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement':
        writeComponent(node, true, writer, writing, context);
        break;
      default:
        throw new Error(`write-inline.ts: unchecked node ${node.type}`);
    }
  }
}

function writeLink(node: Link | LinkReference, writer: Writer, writing: Writing, context: TextContext): void {
  const target = node.type === 'link' ? node : writing.definitions.get(node.identifier);
  const href = encodeAddress(unmask(target?.url ?? ''));
  writer.open('a', { href, title: target?.title ? unmask(target.title) : undefined, rel: isWebAddress(href) ? 'noopener' : undefined });
  writeInline(node.children, writer, writing, context);
  writer.close('a');
}
