/** The page of what is kept on the device; browsers load this address, and none of the others. */
export const KEPT = '/da-luu/';
