import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { plainText } from '../../../mdx/tree.ts';

const REFERENCE = /&(?:#\w{1,8}|[a-z]\w{0,31});/gi;
const markdown = unified().use(remarkParse);

/** The characters that references stand for (`&amp;`), as Markdown knows them. */
export function readReferences(value: string): string {
  return value.replace(REFERENCE, (reference) => plainText(markdown.parse(reference)));
}
