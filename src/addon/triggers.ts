// The secretariat's two installable triggers: the edit trigger behind the checkbox, and the sweep. They run as the
// account that made them, the owner; nobody else can see or remove them, so what is armed is looked up, not assumed.

const HANDLERS = ['onBodyTick', 'sweep'] as const;
type Handler = (typeof HANDLERS)[number];

const SWEEP_MINUTES = 10;

const MAKERS: Readonly<Record<Handler, (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) => void>> = {
  onBodyTick: (spreadsheet) => {
    ScriptApp.newTrigger('onBodyTick').forSpreadsheet(spreadsheet).onEdit().create();
  },
  sweep: () => {
    ScriptApp.newTrigger('sweep').timeBased().everyMinutes(SWEEP_MINUTES).create();
  },
};

/** Makes what is missing and removes doubles. Returns the handlers that had to be armed. */
export const armTriggers = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Handler[] => {
  const known = ScriptApp.getProjectTriggers();
  return HANDLERS.filter((handler) => {
    const own = known.filter((trigger) => trigger.getHandlerFunction() === handler);
    for (const double of own.slice(1)) ScriptApp.deleteTrigger(double);
    if (own.length === 0) MAKERS[handler](spreadsheet);
    return own.length === 0;
  });
};
