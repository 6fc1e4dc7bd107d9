import type { Image, ImageReference } from 'mdast';
import { checkFigureSource } from './addresses.ts';
import { unmask } from './mask.ts';
import { textMessages as say } from './messages.ts';
import type { Survey } from './survey.ts';
import { loneImage, offsetOf } from './tree.ts';
import type { Node } from './tree.ts';

/** Checks `![…](…)`, which becomes a `Figure` like the tag of that name. */
export function checkImage(node: Image | ImageReference, above: readonly Node[], survey: Survey): void {
  const offset = offsetOf(node);
  const parent = above.at(-1);
  if (!parent || loneImage(parent) === null) survey.report.add(offset, say.imageInline());
  const alt = unmask(node.alt ?? '').trim();
  if (alt === '') survey.report.add(offset, say.imageAlt());
  const src = node.type === 'image' ? node.url : survey.definitions.get(node.identifier)?.url;
  const fault = checkFigureSource(unmask(src ?? ''));
  if (fault) survey.report.add(offset, say.imageSource(fault));
  else survey.images.push({ src: unmask(src ?? ''), alt, ...survey.report.placeOf(offset) });
}
