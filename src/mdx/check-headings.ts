import type { Heading } from 'mdast';
import { slugify } from '../vietnamese/slug.ts';
import { tagMessages, textMessages as say } from './messages.ts';
import type { Survey } from './survey.ts';
import { childrenOf, isTag, offsetOf, plainText } from './tree.ts';
import type { Node } from './tree.ts';

/** Checks one heading, gives it its id and puts it into the outline. */
export function checkHeading(node: Heading, above: readonly Node[], survey: Survey): void {
  const offset = offsetOf(node);
  const text = plainText(node).replace(/\s+/g, ' ').trim();
  if (above.some(({ type }) => type !== 'root')) survey.report.add(offset, say.headingNested());
  if (text === '') survey.report.add(offset, say.headingEmpty());
  reportTags(node, survey);
  const id = survey.giveId(slugify(text) || 'muc');
  survey.headingIds.set(offset, id);
  survey.headings.push({ depth: node.depth as 2 | 3 | 4, id, text });
}

/** The title of the page is its only level 1; below it no level is left out. */
export function checkOutline(survey: Survey): void {
  const offsets = [...survey.headingIds.keys()];
  let previous = 1;
  survey.headings.forEach(({ depth }: { depth: number }, index) => {
    const offset = offsets[index] ?? 0;
    if (depth === 1) survey.report.add(offset, say.headingOne());
    else if (depth > previous + 1) survey.report.add(offset, say.headingSkipped(depth, previous));
    else if (depth > 4) survey.report.add(offset, say.headingDeep());
    previous = Math.max(depth, 1);
  });
}

function reportTags(node: Node, survey: Survey): void {
  for (const child of childrenOf(node)) {
    if (isTag(child) && child.name) survey.report.add(offsetOf(child), tagMessages.notHere(child.name, 'tiêu đề'));
    else reportTags(child, survey);
  }
}
