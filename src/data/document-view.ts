import { DOCUMENT_STATUSES } from '../schemas/document.ts';
import { dateView, type DateView } from './date-view.ts';
import type { Entry } from './library.ts';
import { withBase } from './settings.ts';

export interface DocumentView {
  /** Left out for a document that the library does not hold. */
  href?: string;
  /** `Chỉ thị` */
  type: string;
  /** `05-CT/TW` */
  number: string;
  title?: string;
  issuer?: string;
  issued?: DateView;
  /** Label of its status: `Còn hiệu lực`. */
  status?: string;
}

export function documentView({ path, data }: Entry<'documents'>): DocumentView {
  return {
    href: withBase(path),
    type: data.type,
    number: data.number,
    title: data.title,
    issuer: data.issuer,
    ...(data.issued ? { issued: dateView(data.issued) } : {}),
    status: DOCUMENT_STATUSES[data.status],
  };
}
