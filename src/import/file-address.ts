/** Addresses of files to take along, which articles lead to as well as to pages. */
export const FILE_ADDRESS = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?:[?#]|$)/i;
