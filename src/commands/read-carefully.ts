import { constants } from 'node:fs';

/**
 * Flags to open what somebody else put there for reading: a pipe opens at once, and a link does not open at all. Windows has neither flag.
 */
export const READ_CAREFULLY = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
