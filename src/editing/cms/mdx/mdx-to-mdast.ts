import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { childrenOf, isTag, type Node } from '../../../mdx/tree.ts';
import { readReferences } from './references.ts';
import { tagSyntax } from './tag-syntax.ts';
import { tagTree } from './tag-tree.ts';

/**
 * Sätteri's reading of MDX without code, for the browser, where its binary cannot run: the bundle of the web editor has this
 * module in place of `satteri`, so that src/mdx judges a text there by the same rules as the build.
 * @throws an Error `line:column: words`, like Sätteri, where it must stop
 */
export function mdxToMdast(source: string): Root {
  function tags(this: Processor): void {
    const data = this.data();
    // micromark and mdast name their parts by types that only they have.
    (data.micromarkExtensions ??= []).push(tagSyntax(source) as never);
    (data.fromMarkdownExtensions ??= []).push(tagTree(source, readReferences) as never);
  }
  const tree = unified().use(remarkParse).use(remarkGfm).use(tags).parse(source);
  unwrapTags(tree);
  return tree;
}

/** Takes the paragraph away around a line of tags alone, as MDX does. */
function unwrapTags(node: Node): void {
  const children = childrenOf(node) as Node[];
  children.forEach(unwrapTags);
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const child = children[index]!;
    if (child.type !== 'paragraph' || !child.children.some(isTag)) continue;
    const inside: Node[] = child.children.filter((one) => one.type !== 'text' || /\S/.test(one.value));
    if (inside.every(isTag)) children.splice(index, 1, ...inside.map((tag) => Object.assign(tag, { type: 'mdxJsxFlowElement' }) as Node));
  }
}
