/**
 * Why a search could not be answered.
 * - `offline`: the network gave nothing back; trying again later may help.
 * - `index-missing`: the server answers, but there is no index at that address (404 and the like).
 * - `version`: the index is of another Pagefind version, or of another format of sidecars, than this code reads.
 * - `corrupt`: a file of the index is not what its name says.
 * - `aborted`: the caller, or a newer search, ended it.
 * - `internal`: a fault of the search itself.
 */
export type SearchErrorCode = 'offline' | 'index-missing' | 'version' | 'corrupt' | 'aborted' | 'internal';

/** The one error type the search throws; tell cases apart by `code`. */
export class SearchError extends Error {
  readonly code: SearchErrorCode;

  constructor(code: SearchErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SearchError';
    this.code = code;
  }

  /** Wraps whatever was thrown, keeping a `SearchError` as it is. */
  static from(thrown: unknown): SearchError {
    if (thrown instanceof SearchError) return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new SearchError('internal', message, { cause: thrown });
  }
}
