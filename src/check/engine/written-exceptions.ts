/** One entry of `allow:`. */
export interface Exception {
  rule: string;
  reason: string;
}

/** What `allow:` says; data that broke the schema is read as far as it makes sense. */
export function exceptionsOf(data: unknown): (Exception | null)[] {
  const written = (data as { allow?: unknown } | null)?.allow;
  return Array.isArray(written)
    ? written.map((item) => (typeof item?.rule === 'string' && typeof item.reason === 'string' ? (item as Exception) : null))
    : [];
}
