import type { Definition, Heading, Image, ImageReference, Link, LinkReference, Root } from 'mdast';
import { nearestNames } from '../problems/nearest.ts';
import { entryOfPath } from '../schemas/addresses.ts';
import { slugify } from '../vietnamese/slug.ts';
import { checkAddress, checkFigureSource, decodeFragment } from './addresses.ts';
import { entitiesIn, findWrittenCharacter } from './characters.ts';
import { checkCode } from './check-code.ts';
import { checkTag } from './check-tag.ts';
import { unmask } from './mask.ts';
import { tagMessages, textMessages as say } from './messages.ts';
import type { Survey } from './survey.ts';
import { childrenOf, endOf, isTag, loneImage, offsetOf, plainText, visibleChildren, type Node } from './tree.ts';

/** Checks a whole text and gathers its headings, references, links and images. */
export function checkTree(tree: Root, survey: Survey): void {
  checkCharacters(tree, survey);
  checkDefinitions(tree, survey);
  walk(tree, [], survey);
  checkOutline(survey);
  checkFootnoteUse(tree, survey);
  checkFragments(survey);
  checkCode(tree, survey);
}

/** Nodes that nothing is to be said of by themselves. */
const PLAIN: ReadonlySet<string> = new Set(
  (
    'root paragraph text emphasis strong delete break blockquote list listItem thematicBreak table tableRow tableCell ' +
    'footnoteReference footnoteDefinition'
  ).split(' '),
);

/** `above` lists the nodes around this one, the nearest last. */
function walk(node: Node, above: readonly Node[], survey: Survey): void {
  switch (node.type) {
    case 'heading':
      checkHeading(node, above, survey);
      break;
    case 'link':
    case 'linkReference':
    case 'definition':
      checkLink(node, survey);
      break;
    case 'image':
    case 'imageReference':
      checkImage(node, above, survey);
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      checkTag(node, above, survey);
      break;
    case 'code':
    case 'inlineCode':
      survey.literal.push([offsetOf(node), endOf(node)]);
      break;
    default:
      if (!PLAIN.has(node.type)) survey.report.add(offsetOf(node), say.unsupported);
  }
  const inside = [...above, node];
  for (const child of childrenOf(node)) walk(child, inside, survey);
}

/** What a node says beside the nodes within it. Labels and code hold no entities. */
const SPOKEN = ['value', 'url', 'title', 'alt', 'lang', 'meta'] as const;

/** Reports characters that nobody sees in the source and a browser would get all the same: `&#x202E;`, `&ZeroWidthSpace;`. */
function checkCharacters(node: Node, survey: Survey): void {
  if (survey.report.isFull()) return;
  const values: unknown[] = SPOKEN.map((trait) => (trait in node ? node[trait as keyof Node] : null));
  if (isTag(node)) values.push(...node.attributes.map((attribute) => attribute.value));
  const start = offsetOf(node);
  for (const value of values) {
    if (typeof value !== 'string') continue;
    // The tree was read from the masked text, whose private-use characters stand for braces and comments.
    const found = findWrittenCharacter(value, survey.masked.slice(start, endOf(node)), entitiesIn);
    if (found) survey.report.add(start + found.offset, found.finding);
  }
  for (const child of childrenOf(node)) checkCharacters(child, survey);
}

/** Gathers what `[label]: …` and `[^label]: …` define, before anything refers to it. */
function checkDefinitions(node: Node, survey: Survey): void {
  const { definitions, footnotes, report } = survey;
  if (node.type === 'definition') {
    if (definitions.has(node.identifier)) report.add(offsetOf(node), say.definitionTwice(node.label ?? node.identifier));
    else definitions.set(node.identifier, node);
  }
  if (node.type === 'footnoteDefinition') {
    if (footnotes.has(node.identifier)) report.add(offsetOf(node), say.footnoteTwice(node.label ?? node.identifier));
    else footnotes.set(node.identifier, node);
  }
  for (const child of childrenOf(node)) checkDefinitions(child, survey);
}

/** A footnote nobody calls would vanish from the page, and a call without a footnote would stay as `[^1]`. */
function checkFootnoteUse(tree: Root, { footnotes, report }: Survey): void {
  const called = new Set<string>();
  const visit = (node: Node): void => {
    if (node.type === 'footnoteReference') called.add(node.identifier);
    if (node.type === 'text') {
      for (const { 1: label = '', index } of node.value.matchAll(/\[\^([^\]\s]+)\]/g))
        report.add(offsetOf(node) + index, say.footnoteMissing(unmask(label)));
    }
    childrenOf(node).forEach(visit);
  };
  visit(tree);
  for (const [identifier, footnote] of footnotes) {
    if (!called.has(identifier)) report.add(offsetOf(footnote), say.footnoteUnused(footnote.label ?? identifier));
  }
}

/** Checks one heading, gives it its id and puts it into the outline. */
function checkHeading(node: Heading, above: readonly Node[], survey: Survey): void {
  const { report, headings, headingIds, giveId } = survey;
  const offset = offsetOf(node);
  const text = plainText(node).replace(/\s+/g, ' ').trim();
  if (above.some(({ type }) => type !== 'root')) report.add(offset, say.headingNested);
  if (text === '') report.add(offset, say.headingEmpty);
  reportTags(node, survey);
  const id = giveId(slugify(text) || 'muc');
  headingIds.set(offset, id);
  headings.push({ depth: node.depth as 2 | 3 | 4, id, text });
}

function reportTags(node: Node, survey: Survey): void {
  for (const child of childrenOf(node)) {
    if (isTag(child) && child.name) survey.report.add(offsetOf(child), tagMessages.notHere(child.name, 'đề mục'));
    else reportTags(child, survey);
  }
}

/** The title of the page is its only level 1; below it no level is left out. */
function checkOutline({ headings, headingIds, report }: Survey): void {
  const offsets = [...headingIds.keys()];
  let previous = 1;
  headings.forEach(({ depth }: { depth: number }, index) => {
    const offset = offsets[index] ?? 0;
    if (depth === 1) report.add(offset, say.headingOne);
    else if (depth > previous + 1) report.add(offset, say.headingSkipped(depth, previous));
    else if (depth > 4) report.add(offset, say.headingDeep);
    previous = depth;
  });
}

/** Checks `![…](…)`, which becomes a `Figure` like the tag of that name. */
function checkImage(node: Image | ImageReference, above: readonly Node[], { report, definitions, images }: Survey): void {
  const offset = offsetOf(node);
  const parent = above.at(-1);
  if (!parent || loneImage(parent) === null) report.add(offset, say.imageInline);
  const alt = unmask(node.alt ?? '').trim();
  if (alt === '') report.add(offset, say.imageAlt);
  const src = unmask((node.type === 'image' ? node.url : definitions.get(node.identifier)?.url) ?? '');
  const fault = checkFigureSource(src);
  if (fault) report.add(offset, say.imageSource(fault));
  else images.push({ src, alt, ...report.placeOf(offset) });
}

function checkLink(node: Link | LinkReference | Definition, { report, definitions, links, references }: Survey): void {
  const offset = offsetOf(node);
  if (node.type !== 'definition' && visibleChildren(node).length === 0) report.add(offset, say.linkText);
  const target = node.type === 'linkReference' ? definitions.get(node.identifier) : node;
  if (!target) return;
  const href = unmask(target.url);
  // A definition is judged where it stands, once; its links are gathered where they are used.
  const refused = checkAddress(href);
  if (refused) {
    if (node.type !== 'linkReference') report.add(offset, refused);
    return;
  }
  if (node.type === 'definition') return;
  const place = report.placeOf(offset);
  links.push({ href, ...place });
  const entry = entryOfPath(href);
  if (entry) references.push({ ...entry, from: 'link', ...place });
}

/** A link to `#part` must find that part in the same text. */
function checkFragments({ headings, links, report }: Survey): void {
  const ids = headings.map(({ id }) => id);
  const known = new Set(ids);
  for (const { href, line, column } of links) {
    if (report.isFull()) return;
    if (!href.startsWith('#') || href === '#') continue;
    const id = decodeFragment(href.slice(1));
    if (known.has(id)) continue;
    const firstLine = report.placeOf(0).line;
    report.add(report.lines.offsetOf(line - firstLine + 1, column), say.fragment(id, nearestNames(id, ids.slice(0, 200), 3)));
  }
}
