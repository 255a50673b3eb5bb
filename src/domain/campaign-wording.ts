// The placeholders of documents.md §0 that come from the campaign, with their defaults (§0.2): one place, so that a
// message, a tab and a paper never word the same setting differently.

import type { Campaign, Group } from './campaign.ts';

/** `{issuerShort}`: "Thành ủy". */
export const issuerShort = (campaign: Campaign): string => campaign.issuer.short ?? 'Thành ủy';

/** `{standing}`: "Ban Thường vụ Thành ủy". */
export const standing = (campaign: Campaign): string =>
  campaign.issuer.standing ?? `Ban Thường vụ ${issuerShort(campaign)}`;

/** `{permanent}`: "Thường trực Thành ủy". */
export const permanent = (campaign: Campaign): string =>
  campaign.issuer.permanent ?? `Thường trực ${issuerShort(campaign)}`;

/** `{noun}`, what the group's units are counted as: "tập thể". */
export const noun = (group: Group): string => group.noun ?? 'tập thể';

/** `{directiveShort}`: "Công văn số 1378-CV/Th.U". */
export const directiveShort = ({ directive }: Campaign): string =>
  `${directive.kind ?? 'Công văn'} số ${directive.number}`;

// Day always two digits, month two digits for January and February only (official usage, documents.md §0 `:d`).
const dateInWords = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
};

/** `{directive}`: "Công văn số 1378-CV/Th.U, ngày 18/11/2024 của Ban Thường vụ Thành ủy". */
export const directiveFull = (campaign: Campaign): string =>
  `${directiveShort(campaign)}, ngày ${dateInWords(campaign.directive.date)} của ${standing(campaign)}`;

/** `{directiveSubject}`: the subject with its first letter lowered. */
export const directiveSubject = ({ directive }: Campaign): string =>
  directive.subject.charAt(0).toLowerCase() + directive.subject.slice(1);

/** `{clauseShort}`: "mục 1", "mục 3 (phần giao Ban Dân vận Thành ủy)". */
export const clauseShort = (campaign: Campaign, clause: string): string => `${campaign.clauseWord ?? 'mục'} ${clause}`;

/** `{clauseRef}`: "mục 1 Công văn số 1378-CV/Th.U". */
export const clauseRef = (campaign: Campaign, clause: string): string =>
  `${clauseShort(campaign, clause)} ${directiveShort(campaign)}`;

const joined = (names: readonly string[]): string => {
  if (names.some((name) => name.includes(','))) return names.join('; ');
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} và ${last}`;
};

/** `{clauseTitle}`: the profile's own title of the clause, else the names of these groups joined. */
export const clauseTitle = (campaign: Campaign, clause: string, groups: readonly Group[]): string =>
  Object.entries(campaign.clauseTitles ?? {}).find(([key]) => key === clause)?.[1] ??
  joined(groups.map(({ name }) => name));
