import type { List, ListItem } from 'mdast';
import { unmask } from './mask.ts';
import { writeComponent, writeFigure } from './write-component.ts';
import { writeInline } from './write-inline.ts';
import { writeTable } from './write-table.ts';
import { isBlank, isPhrasing, isTag, loneImage, offsetOf } from './tree.ts';
import type { Node } from './tree.ts';
import type { TextContext, Writer, Writing } from './writer.ts';
import { components } from './components.ts';

/**
 * Writes block content. Running text without a paragraph of its own (MDX takes
 * the paragraph away around `<Callout>chữ</Callout>` and around a line of
 * inline tags alone) gets one.
 */
export function writeBlocks(nodes: readonly Node[], writer: Writer, writing: Writing, context: TextContext): void {
  let run: Node[] = [];
  const endRun = () => {
    if (run.some((node) => !isBlank(node))) writeParagraph(run, writer, writing, context);
    run = [];
  };
  for (const node of nodes) {
    if (isRunning(node)) {
      // The white space between two tags of one line is lost with their paragraph.
      if (node.type === 'mdxJsxFlowElement' && run.at(-1)?.type === 'mdxJsxFlowElement') run.push({ type: 'text', value: ' ' });
      run.push(node);
    } else {
      endRun();
      writeBlock(node, writer, writing, context);
    }
  }
  endRun();
}

function isRunning(node: Node): boolean {
  return isPhrasing(node) || (isTag(node) && components.get(node.name ?? '')?.place === 'inline');
}

function writeParagraph(nodes: readonly Node[], writer: Writer, writing: Writing, context: TextContext): void {
  writer.open('p');
  writeInline(nodes, writer, writing, context);
  writer.close('p');
}

function writeBlock(node: Node, writer: Writer, writing: Writing, context: TextContext): void {
  switch (node.type) {
    case 'paragraph': {
      const image = loneImage(node);
      if (image) writeFigure(image, writer, writing);
      else if (!isBlank(node)) writeParagraph(node.children, writer, writing, context);
      break;
    }
    case 'heading': {
      const name = `h${node.depth}`;
      writer.open(name, { id: writing.headingIds.get(offsetOf(node)) });
      writeInline(node.children, writer, writing, 'heading');
      writer.close(name);
      break;
    }
    case 'blockquote':
      writer.open('blockquote');
      writeBlocks(node.children, writer, writing, 'quote');
      writer.close('blockquote');
      break;
    case 'list':
      writeList(node, writer, writing, context);
      break;
    case 'thematicBreak':
      writer.open('hr');
      break;
    case 'code':
      // A long line scrolls, and what scrolls must take the keyboard's focus.
      writer.open('pre', { tabindex: 0 });
      writer.open('code');
      writer.text(`${unmask(node.value)}\n`);
      writer.close('code');
      writer.close('pre');
      break;
    case 'table':
      writeTable(node, writer, writing, context);
      break;
    case 'mdxJsxFlowElement':
      writeComponent(node, false, writer, writing, context);
      break;
    case 'definition':
    case 'footnoteDefinition':
      break;
    default:
      throw new Error(`write-blocks.ts: unchecked node ${node.type}`);
  }
}

function writeList(list: List, writer: Writer, writing: Writing, context: TextContext): void {
  const name = list.ordered ? 'ol' : 'ul';
  const isTasks = list.children.some(({ checked }) => typeof checked === 'boolean');
  if (list.ordered) writer.open('ol', { start: list.start === 1 ? undefined : (list.start ?? undefined) });
  else writer.open('ul', { class: isTasks ? 'tasks' : undefined });
  const isLoose = list.spread === true || list.children.some(({ spread }) => spread === true);
  for (const item of list.children) writeItem(item, isLoose, writer, writing, context);
  writer.close(name);
}

function writeItem(item: ListItem, isLoose: boolean, writer: Writer, writing: Writing, context: TextContext): void {
  const isTask = typeof item.checked === 'boolean';
  writer.open('li', { class: isTask ? 'task' : undefined });
  if (isTask) {
    writer.open('span', { class: 'task-mark', role: 'img', 'aria-label': item.checked ? 'Đã xong' : 'Chưa xong' });
    writer.text(item.checked ? '☑' : '☐');
    writer.close('span');
    writer.text(' ');
  }
  for (const child of item.children) {
    if (child.type === 'paragraph' && !isLoose && !loneImage(child)) writeInline(child.children, writer, writing, context);
    else writeBlocks([child], writer, writing, context);
  }
  writer.close('li');
}
