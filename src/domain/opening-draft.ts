// From a profile and what was typed into the opening's form to the campaign that will be opened, or what is wrong with the
// form. What depends on the year follows it; the directive and the legal bases are papers of their own and stay.

import { type AddressList, readAddressList } from './address-list.ts';
import type { Campaign } from './campaign.ts';
import type { OpeningField, OpeningForm } from './dialog.ts';
import { parseInstant } from './instant.ts';
import { isoOfParts } from './typed-instant.ts';

export type OpeningProblem = {
  readonly field: OpeningField;
  readonly code: 'not-year' | 'not-date' | 'not-time' | 'close-not-after-due' | 'close-past';
};

export type OpeningNotice =
  | { readonly code: 'old-directive'; readonly year: number }
  | { readonly code: 'due-past' }
  | { readonly code: 'no-address'; readonly bodies: readonly string[] };

export type OpeningJudged = {
  /** Null while there are problems, of the addresses too. */
  readonly campaign: Campaign | null;
  readonly problems: readonly OpeningProblem[];
  readonly addresses: AddressList;
  readonly notices: readonly OpeningNotice[];
};

/** Domains that belong to nobody (RFC 2606): samples of a profile, never an office's address. */
const SAMPLE = /[@.](?:example\.(?:org|com|net)|example|invalid|test)$/;

/** Texts of the campaign that name the year they are about. */
const inYear = (campaign: Campaign, year: number): Campaign => {
  const named = new RegExp(`(năm\\s+)${campaign.year}(?!\\d)`, 'giu');
  const of = (text: string): string => text.replace(named, `$1${year}`);
  const { title, id, assignments, report } = campaign;
  return {
    ...campaign,
    year,
    title: of(title),
    id: id.replace(new RegExp(`(^|-)${campaign.year}(?=-|$)`), `$1${year}`),
    assignments: assignments.map((one) => ({
      ...one,
      ...(one.task === undefined ? {} : { task: of(one.task) }),
      ...(one.act === undefined ? {} : { act: of(one.act) }),
    })),
    ...(report?.subject === undefined ? {} : { report: { ...report, subject: of(report.subject) } }),
  };
};

/** A body that no line names keeps the addresses of the profile, if they are real ones. */
const withAddresses = (campaign: Campaign, { emails }: AddressList): Campaign => ({
  ...campaign,
  bodies: campaign.bodies.map((body) => ({
    ...body,
    emails: emails.get(body.id) ?? body.emails.filter((email) => !SAMPLE.test(email)),
  })),
});

type Times = { readonly due: string; readonly close: string; readonly problems: readonly OpeningProblem[] };

const typed = (form: OpeningForm, which: 'due' | 'close'): { iso: string; problems: OpeningProblem[] } => {
  const read = isoOfParts(form[`${which}Date`], form[`${which}Time`]);
  if ('iso' in read) return { iso: read.iso, problems: [] };
  return read.wrong === 'date'
    ? { iso: '', problems: [{ field: `${which}Date`, code: 'not-date' }] }
    : { iso: '', problems: [{ field: `${which}Time`, code: 'not-time' }] };
};

const timesOf = (form: OpeningForm, now: number): Times => {
  const [due, close] = [typed(form, 'due'), typed(form, 'close')];
  const problems = [...due.problems, ...close.problems];
  const [from, to] = [parseInstant(due.iso), parseInstant(close.iso)];
  if (from !== null && to !== null && to <= from) problems.push({ field: 'closeDate', code: 'close-not-after-due' });
  else if (to !== null && to <= now) problems.push({ field: 'closeDate', code: 'close-past' });
  return { due: due.iso, close: close.iso, problems };
};

const YEAR = /^\s*(2\d{3})\s*$/;

const noticesOf = (campaign: Campaign, profile: Campaign, now: number): OpeningNotice[] => {
  const without = campaign.bodies.filter(({ emails }) => emails.length === 0).map(({ id }) => id);
  return [
    ...(campaign.year === profile.year ? [] : [{ code: 'old-directive' as const, year: profile.year }]),
    ...((parseInstant(campaign.due) ?? now) <= now ? [{ code: 'due-past' as const }] : []),
    ...(without.length === 0 ? [] : [{ code: 'no-address' as const, bodies: without }]),
  ];
};

/** `profile`: the one that the form names. `now` epoch ms. */
export const judgeOpening = (profile: Campaign, form: OpeningForm, now: number): OpeningJudged => {
  const year = Number(YEAR.exec(form.year)?.[1]);
  const times = timesOf(form, now);
  const addresses = readAddressList(profile.bodies, form.addresses);
  const problems: OpeningProblem[] = [
    ...(Number.isNaN(year) ? [{ field: 'year' as const, code: 'not-year' as const }] : []),
    ...times.problems,
  ];
  if (problems.length + addresses.problems.length > 0) return { campaign: null, problems, addresses, notices: [] };
  const dated = { ...inYear(profile, year), due: times.due, close: times.close };
  const campaign = withAddresses(dated, addresses);
  return { campaign, problems, addresses, notices: noticesOf(campaign, profile, now) };
};
