/** How many minutes each group of parts may take on two cores; more is said, not failed. */
export const budgets = {
  install: 3,
  static: 3,
  unit: 8,
  browser: 8,
  portals: 5,
  cluster: 10,
};

const minutes = milliseconds => {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** One line for each group that ran: its time beside its budget. */
export function reportBudgets(times) {
  return Object.entries(times).map(([group, milliseconds]) => {
    const budget = budgets[group] * 60_000;
    const over = milliseconds > budget ? '  OVER BUDGET' : '';
    return `${group.padEnd(8)} ${minutes(milliseconds)} of ${minutes(budget)} minutes${over}`;
  });
}
