import type { Definition, Link, LinkReference } from 'mdast';
import { checkAddress } from './addresses.ts';
import { entryOfPath } from '../schemas/addresses.ts';
import { unmask } from './mask.ts';
import { textMessages as say } from './messages.ts';
import { nearestNames } from '../problems/nearest.ts';
import type { Survey } from './survey.ts';
import { offsetOf, visibleChildren } from './tree.ts';

export function checkLink(node: Link | LinkReference | Definition, survey: Survey): void {
  const { report } = survey;
  const offset = offsetOf(node);
  if (node.type !== 'definition' && visibleChildren(node).length === 0) report.add(offset, say.linkText());
  const target = node.type === 'linkReference' ? survey.definitions.get(node.identifier) : node;
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
  survey.links.push({ href, ...place });
  const entry = entryOfPath(href);
  if (entry) survey.references.push({ ...entry, from: 'link', ...place });
}

/** A link to `#part` must find that part in the same text. */
export function checkFragments(survey: Survey): void {
  const ids = survey.headings.map(({ id }) => id);
  const known = new Set(ids);
  for (const { href, line, column } of survey.links) {
    if (survey.report.isFull()) return;
    if (!href.startsWith('#') || href === '#') continue;
    const id = decodeFragment(href.slice(1));
    if (known.has(id)) continue;
    const firstLine = survey.report.placeOf(0).line;
    survey.report.add(survey.report.lines.offsetOf(line - firstLine + 1, column), say.fragment(id, nearestNames(id, ids.slice(0, 200), 3)));
  }
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
