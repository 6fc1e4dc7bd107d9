/** Names of devices on Windows, with any ending (Microsoft, “Naming Files, Paths, and Namespaces”). */
export const DEVICE_NAME = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:$|[. ])/i;
