// Findings as they leave the program: worded, with every member present.

import type { Validation, WordedFinding } from '../domain/api.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Finding } from '../domain/finding.ts';
import { countFindings } from '../domain/tally.ts';
import { wordFinding } from '../messages/findings.ts';

const worded = (campaign: Campaign, finding: Finding): WordedFinding => {
  const { details, ...members } = finding;
  return { rule: details.rule, ...members, message: wordFinding(campaign, finding, 'elsewhere') };
};

export const validation = (campaign: Campaign, findings: readonly Finding[]): Validation => ({
  findings: findings.map((finding) => worded(campaign, finding)),
  counts: countFindings(findings),
});
