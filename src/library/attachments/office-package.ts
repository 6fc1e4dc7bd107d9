import type { AttachmentEnding } from '../../schemas/attachment-types.ts';
import type { Finding } from '../../problems/problem.ts';
import { refuse, remind, type PublishedAttachment } from './findings.ts';
import { chartWorkbooks, editRelationships } from './office-relationships.ts';
import { plainPicture } from './package-pictures.ts';
import { editXml, type XmlTag } from './xml.ts';
import { readPackage, writePackage, type Parts } from './zip-package.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const MAIN_TYPE: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
};
/** Parts that say who wrote what where: properties, what SharePoint, Google Docs and plug-ins keep, lists of authors, printers. */
const LEFT_OUT =
  /^(?:docProps\/|customXml\/|docMetadata\/|word\/people\.xml|word\/_rels\/people|xl\/persons\/|xl\/printerSettings\/|word\/printerSettings\/|ppt\/printerSettings\/|ppt\/(?:commentAuthors|authors|revisionInfo)\.xml|ppt\/changesInfos\/|(?:word|xl|ppt)\/metadata$|[\w/]*\/?thumbnail\.\w+$)/i;
/** What is pasted into Word may be called `.tmp`. */
const PICTURE = /^(?:word|xl|ppt)\/media\/[^/]+\.(?:png|jpe?g|jpe|jfif|tmp|gif|webp|bmp|emf|wmf|svg)$/i;
const FONT = /^(?:word|ppt)\/fonts\/[^/]+\.(?:odttf|fntdata|ttf|otf)$/i;
const XML = /\.(?:xml|rels|vml)$/i;
const MACRO = /vbaProject|vbaData|activeX|customUI|macrosheets|dialogsheets|webextension|attachedToolbars/i;
/** Elements that hold another file, and those that say where a file was or keep what programs note of it. */
const EMBEDDED = /^(?:oleObject|OLEObject|altChunk)$/;
const PERSONAL = /^(?:attachedTemplate|absPath|fileSharing|(?:slides|sheets|docs)CustomData|externalData)$/;
/** Where a field of Word begins, parts or ends, among the text of instructions. */
const FIELD_EDGE = '\u0001';
/** Links that a field makes, whose addresses may have any word in them. */
const LINK_FIELD = /\bHYPERLINK\s+(?:\\[a-z]\s+)?"[^"\u0001]*"(?:\s+\\[a-z](?:\s+"[^"\u0001]*")?)*/gi;
/** Fields of Word that fetch something when the file is opened. */
const FETCHING_FIELD = /\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK)\b/i;
/** Formulas that ask another program (DDE) or the web. */
const FETCHING_FORMULA = /\w\s*\|[^|"]*!|\b(?:WEBSERVICE|RTD|DDE)\s*\(/i;

/**
 * Judges a Word, Excel or PowerPoint file (ECMA-376) and packs it anew without what it says of its writers.
 * @throws AttachmentError
 */
export async function prepareOffice(bytes: Buffer, ending: AttachmentEnding): Promise<PublishedAttachment> {
  const parts = await readPackage(bytes);
  const types = parts.get(CONTENT_TYPES);
  if (!types) throw refuse.wrongKind();
  const workbooks = chartWorkbooks(parts);
  checkNames([...parts.keys()].filter((part) => !workbooks.has(part)));
  const isLeftOut = (part: string): boolean => LEFT_OUT.test(part) || workbooks.has(part);
  const kept: Parts = new Map();
  const reminders = new Map<string, Finding>();
  const note = (finding: Finding): unknown => reminders.set(finding.message, finding);
  if (workbooks.size > 0) note(remind.chartData);
  kept.set(CONTENT_TYPES, editContentTypes(types, MAIN_TYPE[ending] ?? '', parts, isLeftOut));
  for (const [part, data] of parts) {
    if (part === CONTENT_TYPES || isLeftOut(part)) continue;
    if (part.endsWith('.rels')) kept.set(part, editRelationships(parts, part, isLeftOut));
    else if (XML.test(part)) kept.set(part, editPart(data, part, note));
    else kept.set(part, PICTURE.test(part) ? plainPicture(data, part) : data);
  }
  return { bytes: writePackage(kept, CONTENT_TYPES), reminders: [...reminders.values()] };
}

function checkNames(parts: readonly string[]): void {
  for (const part of parts) {
    if (LEFT_OUT.test(part) && !/\.(?:exe|dll|js|vbs|html?|bat|cmd|scr|lnk)$/i.test(part)) continue;
    if (MACRO.test(part)) throw refuse.macro();
    if (/\/embeddings\//i.test(part)) throw refuse.embedded(part);
    if (/^_xmlsignatures\//i.test(part)) throw refuse.signed();
    if (/^xl\/(?:connections\.xml|queryTables\/|externalLinks\/)/i.test(part)) throw refuse.remote();
    if (/^xl\/revisions\//i.test(part)) throw refuse.trackedChanges();
    if (!XML.test(part) && !PICTURE.test(part) && !FONT.test(part)) throw refuse.part(part);
  }
}

/** A type that is declared for an ending, or a part, which the package has not is no macro: the declaration is left out. */
function editContentTypes(bytes: Buffer, mainType: string, parts: Parts, isLeftOut: (part: string) => boolean): Buffer {
  let mains = 0;
  const names = new Set([...parts.keys()].map((part) => part.toLowerCase()));
  const isEmpty = (tag: XmlTag): boolean => {
    if (tag.name === 'Override') return !names.has(tag.value('PartName').toLowerCase().replace(/^\//, ''));
    const ending = `.${tag.value('Extension').toLowerCase()}`;
    return tag.name === 'Default' && !names.keys().some((part) => part.endsWith(ending));
  };
  const edited = editXml(bytes, (tag) => {
    if (isEmpty(tag)) return tag.cut();
    const type = tag.value('ContentType');
    if (/macroEnabled|vba|activeX|ms-office\.(?:active|web)/i.test(type)) throw refuse.macro();
    if (type === mainType) mains += 1;
    else if (/\.main\+xml$/.test(type)) throw refuse.wrongKind();
    if (tag.name === 'Override' && isLeftOut(tag.value('PartName').slice(1))) tag.cut();
  });
  if (mains !== 1) throw refuse.wrongKind();
  return edited;
}

function editPart(bytes: Buffer, part: string, note: (finding: Finding) => unknown): Buffer {
  const isComments = /comments/i.test(part);
  let fields = '';
  const isSheet = /^xl\/worksheets\//i.test(part);
  const isNotes = /^ppt\/notesSlides\//i.test(part);
  let isNoteText = false;
  const edited = editXml(
    bytes,
    (tag) => {
      if (isComments && /^(?:comment|threadedComment|cm)$/.test(tag.name)) throw refuse.comments();
      if (tag.name === 'fldChar') fields += FIELD_EDGE;
      if (tag.name === 'sp' || tag.name === 'ph') isNoteText = isNotes && tag.value('type') === 'body';
      editTag(tag, part, note);
    },
    (element, text) => {
      if (isNoteText && element === 't' && text.trim() !== '') note(remind.notes);
      if (element === 'instrText' || element === 'delInstrText') fields += text;
      if (isSheet && element === 'f' && FETCHING_FORMULA.test(text)) throw refuse.remote();
    },
  );
  if (FETCHING_FIELD.test(fields.replace(LINK_FIELD, FIELD_EDGE))) throw refuse.remote();
  return edited;
}

function editTag(tag: XmlTag, part: string, note: (finding: Finding) => unknown): void {
  if (part.startsWith('word/') && tag.has('author')) throw refuse.trackedChanges();
  if (EMBEDDED.test(tag.name)) throw refuse.embedded(part);
  if (PERSONAL.test(tag.name)) return tag.cut();
  switch (tag.name) {
    case 'fldSimple':
      if (FETCHING_FIELD.test(tag.value('instr').replace(LINK_FIELD, FIELD_EDGE))) throw refuse.remote();
      return;
    case 'ddeLink':
    case 'mailMerge':
      throw refuse.remote();
    case 'pageSetup':
      // The printer it names is left out.
      return tag.cutAttribute('id');
    case 'pivotCacheDefinition':
      return tag.cutAttribute('refreshedBy');
    case 'sheet':
      if (/hidden/i.test(tag.value('state'))) note(remind.hiddenSheets);
      return;
    case 'sld':
      if (/^(?:0|false)$/.test(tag.value('show'))) note(remind.hiddenSlides);
  }
}
