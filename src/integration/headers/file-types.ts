/** Files of the site whose endings some servers do not know, with the media types they are served as. */
export const FILE_TYPES: Readonly<Record<string, string>> = {
  webmanifest: 'application/manifest+json',
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  epub: 'application/epub+zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
