// Where a link of the page may lead: to a document at Google, or to a letter. Everything else is not a link here.

const ALLOWED = /^(https:\/\/(docs|drive)\.google\.com\/|mailto:)\S*$/;

export const isSafe = (url: string): boolean => ALLOWED.test(url);
