// The bundle's public functions and nothing else: simple triggers, menu entries, and what the command line and the
// sidebar call by name. The build writes Google's top-level functions from this list.

import type { Api } from '../domain/api.ts';
import { applySettings } from './apply-settings.ts';
import { consolidateAll as consolidate, status } from './consolidate.ts';
import { checkEdited as onEdit } from './live-check.ts';
import { locate } from './locate.ts';
import { buildMenu as onOpen } from './menu.ts';
import { openCampaign } from './open-campaign.ts';
import { makeReport } from './report.ts';
import { showSheets } from './show.ts';
import { validate } from './validate.ts';
import { whyLocked } from './why-locked.ts';

export {
  menuApplySettings,
  menuCheckAll,
  menuCheckTab,
  menuConsolidate,
  menuLintAssignments,
  menuOpenCampaign,
  menuReport,
  menuWhose,
} from './menu.ts';
export {
  applySettings,
  consolidate,
  locate,
  makeReport,
  onEdit,
  onOpen,
  openCampaign,
  showSheets,
  status,
  validate,
  whyLocked,
};

/** The contract of domain/api.ts, checked here and used nowhere else. */
type Satisfied<T extends Api> = T;
export type Contract = Satisfied<{
  openCampaign: typeof openCampaign;
  applySettings: typeof applySettings;
  validate: typeof validate;
  status: typeof status;
  consolidate: typeof consolidate;
  makeReport: typeof makeReport;
  locate: typeof locate;
  showSheets: typeof showSheets;
  whyLocked: typeof whyLocked;
}>;
