// Texts of ours that must come back from a cell exactly as they went in, because a hash was taken over them. Sheets and
// xlsx both change what XML cannot hold, and line ends; so that is changed first, by us.

/** CRLF and CR become LF. */
export const lineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

// Control characters (tab and line feed apart), lone surrogates and the two non-characters: not allowed in XML.
const UNSTORABLE = /[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** What a cell gives back when this text is written into it: safe to hash. Outer spaces are dropped. */
export const storable = (text: string): string => lineFeeds(text).replace(UNSTORABLE, ' ').trim();

/** True where writing the text into a cell would change one of its characters. */
export const isUnstorable = (text: string): boolean => text.search(UNSTORABLE) >= 0;
