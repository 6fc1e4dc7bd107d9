import { posix } from 'node:path';
import { refuse } from './findings.ts';
import { editXml } from './xml.ts';
import type { Parts } from './zip-package.ts';

/** Addresses that a link in a document may lead to. */
const WEB = /^(?:https?:\/\/|mailto:|#)/i;

const CHART_RELATIONSHIPS = /^(?:word|xl|ppt)\/charts\/_rels\/[^/]+\.rels$/;
const WORKBOOK = /^(?:word|xl|ppt)\/embeddings\/[^/]+\.xlsx$/i;

/**
 * The workbooks behind charts. A chart shows what it keeps itself; the workbook is there to edit it, often with more in
 * it than the chart shows.
 * @throws AttachmentError
 */
export function chartWorkbooks(parts: Parts): Set<string> {
  const found = new Set<string>();
  for (const [part, data] of parts) {
    if (!CHART_RELATIONSHIPS.test(part)) continue;
    editXml(data, (tag) => {
      if (tag.name !== 'Relationship' || !tag.value('Type').endsWith('/package') || tag.value('TargetMode').toLowerCase() === 'external')
        return;
      const path = pathOf(tag.value('Target'), part);
      if (WORKBOOK.test(path)) found.add(path);
    });
  }
  return found;
}

function pathOf(target: string, part: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(posix.dirname(part)), target);
}

/**
 * Relationships of a package (ECMA-376 part 2) without those to parts that were left out and to the template on the
 * writer's disk. Everything else that lies outside the package is refused but links to the web.
 * @param isLeftOut whether a part is not published
 * @throws AttachmentError
 */
export function editRelationships(parts: Parts, part: string, isLeftOut: (part: string) => boolean): Buffer {
  return editXml(parts.get(part) ?? Buffer.alloc(0), (tag) => {
    if (tag.name !== 'Relationship') return;
    const target = tag.value('Target');
    const type = tag.value('Type');
    if (tag.value('TargetMode').toLowerCase() !== 'external') {
      const path = pathOf(target, part);
      if (isLeftOut(path)) return tag.cut();
      if (/vbaProject|oleObject|activeX|control$|attachedToolbars|keyMapCustomizations|aFChunk|\/package$/i.test(type))
        throw /oleObject|\/package$/i.test(type) ? refuse.embedded(path) : refuse.macro();
      return;
    }
    if (type.endsWith('/attachedTemplate')) return tag.cut();
    if (!type.endsWith('/hyperlink')) throw WEB.test(target) ? refuse.remote() : refuse.outside(target);
    if (!WEB.test(target)) throw refuse.outside(target);
  });
}
