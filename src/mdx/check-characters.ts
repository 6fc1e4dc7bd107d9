import { findWrittenCharacter } from './characters.ts';
import type { Survey } from './survey.ts';
import { childrenOf, endOf, isTag, offsetOf } from './tree.ts';
import type { Node } from './tree.ts';
import { entitiesIn } from './written-forms.ts';

/** What a node says beside the nodes within it. Labels and code hold no entities. */
const SPOKEN = ['value', 'url', 'title', 'alt', 'lang', 'meta'] as const;

/** Reports characters that nobody sees in the source and a browser would get all the same: `&#x202E;`, `&ZeroWidthSpace;`. */
export function checkCharacters(node: Node, survey: Survey): void {
  if (survey.report.isFull()) return;
  const values = SPOKEN.map((trait) => (trait in node ? node[trait as keyof Node] : null));
  if (isTag(node)) values.push(...node.attributes.map((attribute) => attribute.value));
  const start = offsetOf(node);
  for (const value of values as unknown[]) {
    if (typeof value !== 'string') continue;
    // The tree was read from the masked text, whose private-use characters stand for braces and comments.
    const found = findWrittenCharacter(value, survey.masked.slice(start, endOf(node)), entitiesIn);
    if (found) survey.report.add(start + found.offset, found.finding);
  }
  for (const child of childrenOf(node)) checkCharacters(child, survey);
}
